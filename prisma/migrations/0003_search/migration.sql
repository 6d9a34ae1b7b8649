-- Search by function: each distinct function is stored once, and each distinct stack knows its own,
-- so that a search looks at thousands of names and not at millions of reports.

CREATE EXTENSION IF NOT EXISTS "pg_trgm";

CREATE TABLE "frames" (
    "database_id" BIGINT NOT NULL,
    "id" BIGINT GENERATED ALWAYS AS IDENTITY,
    "fingerprint" BYTEA NOT NULL,
    "symbol" TEXT NOT NULL,

    CONSTRAINT "frames_pkey" PRIMARY KEY ("database_id", "id")
);

CREATE UNIQUE INDEX "frames_database_id_fingerprint_key" ON "frames" ("database_id", "fingerprint");
CREATE INDEX "frames_symbol_idx" ON "frames" USING GIN ("symbol" gin_trgm_ops);

ALTER TABLE "stacks" ADD COLUMN "frame_ids" BIGINT[] NOT NULL DEFAULT ARRAY[]::BIGINT[];

-- The stacks that are here already; lib/processing/ensure-frames.ts says the same of new ones.
CREATE TEMPORARY TABLE "stack_symbols" ON COMMIT DROP AS
    SELECT DISTINCT "database_id", "id" AS "stack_id",
        concat_ws('!', "frame"->>'module', "frame"->>'function') AS "symbol"
    FROM "stacks", jsonb_array_elements("frames") AS "frame"
    WHERE coalesce("frame"->>'module', "frame"->>'function') IS NOT NULL;

INSERT INTO "frames" ("database_id", "fingerprint", "symbol")
    SELECT DISTINCT "database_id", sha256(convert_to("symbol", 'UTF8')), left("symbol", 2000)
    FROM "stack_symbols";

UPDATE "stacks" SET "frame_ids" = "found"."ids"
    FROM (
        SELECT "s"."database_id", "s"."stack_id", array_agg("f"."id") AS "ids"
        FROM "stack_symbols" "s"
        JOIN "frames" "f" ON "f"."database_id" = "s"."database_id"
            AND "f"."fingerprint" = sha256(convert_to("s"."symbol", 'UTF8'))
        GROUP BY "s"."database_id", "s"."stack_id"
    ) "found"
    WHERE "stacks"."database_id" = "found"."database_id" AND "stacks"."id" = "found"."stack_id";

CREATE INDEX "stacks_frame_ids_idx" ON "stacks" USING GIN ("frame_ids");
CREATE INDEX "reports_database_id_stack_id_received_at_id_idx"
    ON "reports" ("database_id", "stack_id", "received_at" DESC, "id" DESC);
CREATE INDEX "groups_name_idx" ON "groups" USING GIN ("name" gin_trgm_ops);
