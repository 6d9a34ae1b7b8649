-- Search by what a report's body says of its machine and process: the operating system, the modules
-- that were loaded and the attributes. Each distinct fact is stored once, and each distinct set of
-- facts once: reports of one machine and build mostly have the same modules. Attributes are in sets
-- of their own, because some differ from report to report; the operating system needs no set.

CREATE TABLE "facts" (
    "database_id" BIGINT NOT NULL,
    "id" BIGINT GENERATED ALWAYS AS IDENTITY,
    "fingerprint" BYTEA NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "facts_pkey" PRIMARY KEY ("database_id", "id"),
    CONSTRAINT "facts_kind_check" CHECK ("kind" IN ('os', 'module', 'attribute'))
);

CREATE UNIQUE INDEX "facts_database_id_fingerprint_key" ON "facts" ("database_id", "fingerprint");
CREATE INDEX "facts_name_idx" ON "facts" USING GIN ("name" gin_trgm_ops);
CREATE INDEX "facts_value_idx" ON "facts" USING GIN ("value" gin_trgm_ops);

CREATE TABLE "fact_sets" (
    "database_id" BIGINT NOT NULL,
    "id" BIGINT GENERATED ALWAYS AS IDENTITY,
    "fingerprint" BYTEA NOT NULL,
    "fact_ids" BIGINT[] NOT NULL,

    CONSTRAINT "fact_sets_pkey" PRIMARY KEY ("database_id", "id")
);

CREATE UNIQUE INDEX "fact_sets_database_id_fingerprint_key"
    ON "fact_sets" ("database_id", "fingerprint");
CREATE INDEX "fact_sets_fact_ids_idx" ON "fact_sets" USING GIN ("fact_ids");

ALTER TABLE "reports"
    ADD COLUMN "os_id" BIGINT,
    ADD COLUMN "module_set_id" BIGINT,
    ADD COLUMN "attribute_set_id" BIGINT,
    ADD CONSTRAINT "reports_database_id_os_id_fkey"
        FOREIGN KEY ("database_id", "os_id") REFERENCES "facts" ("database_id", "id")
        ON DELETE NO ACTION ON UPDATE NO ACTION,
    ADD CONSTRAINT "reports_database_id_module_set_id_fkey"
        FOREIGN KEY ("database_id", "module_set_id") REFERENCES "fact_sets" ("database_id", "id")
        ON DELETE NO ACTION ON UPDATE NO ACTION,
    ADD CONSTRAINT "reports_database_id_attribute_set_id_fkey"
        FOREIGN KEY ("database_id", "attribute_set_id") REFERENCES "fact_sets" ("database_id", "id")
        ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Reports whose body is here wait to be read again: lib/processing finds their facts.
UPDATE "reports" SET "reader_version" = NULL, "reader_attempts" = 0
    WHERE EXISTS (
        SELECT FROM "delivery_bodies" "body"
        WHERE "body"."database_id" = "reports"."database_id"
            AND "body"."delivery_id" = "reports"."delivery_id"
    );

CREATE INDEX "reports_database_id_os_id_received_at_id_idx"
    ON "reports" ("database_id", "os_id", "received_at" DESC, "id" DESC);
CREATE INDEX "reports_database_id_module_set_id_received_at_id_idx"
    ON "reports" ("database_id", "module_set_id", "received_at" DESC, "id" DESC);
CREATE INDEX "reports_database_id_attribute_set_id_received_at_id_idx"
    ON "reports" ("database_id", "attribute_set_id", "received_at" DESC, "id" DESC);
