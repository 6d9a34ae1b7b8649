-- What the page of intake shows: how deliveries came and were read, how many an hour, what was refused,
-- and what somebody has read again.

ALTER TABLE "deliveries"
    ADD COLUMN "kind" TEXT,
    ADD COLUMN "headers" JSONB,
    ADD COLUMN "replayed_at" TIMESTAMPTZ(3);

-- Nearly all deliveries are stored and have no problem: those that somebody looks for are few.
DROP INDEX "deliveries_quarantined_idx";
CREATE INDEX "deliveries_unusual_idx" ON "deliveries" ("database_id", "result", "arrived_at" DESC)
    WHERE (result <> 'stored');
CREATE INDEX "deliveries_problems_idx" ON "deliveries" ("database_id", "arrived_at" DESC)
    WHERE (problems <> '{}');

CREATE TABLE "hourly_deliveries" (
    "database_id" BIGINT NOT NULL,
    "hour" TIMESTAMPTZ(0) NOT NULL,
    "token_id" BIGINT NOT NULL,
    "lane" SMALLINT NOT NULL,
    "delivery_count" INTEGER NOT NULL,

    CONSTRAINT "hourly_deliveries_pkey" PRIMARY KEY ("database_id", "hour", "token_id", "lane")
);

INSERT INTO "hourly_deliveries" ("database_id", "hour", "token_id", "lane", "delivery_count")
    SELECT "database_id", date_trunc('hour', "arrived_at", 'UTC'), "token_id", 0, count(*)
    FROM "deliveries" GROUP BY 1, 2, 3;

CREATE TABLE "hourly_refusals" (
    "hour" TIMESTAMPTZ(0) NOT NULL,
    "reason" TEXT NOT NULL,
    "token_id" BIGINT NOT NULL,
    "refusal_count" INTEGER NOT NULL,
    "last_refused_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "hourly_refusals_pkey" PRIMARY KEY ("hour", "reason", "token_id")
);

CREATE TABLE "replays" (
    "id" BIGSERIAL NOT NULL,
    "selection" JSONB NOT NULL,
    "is_dry_run" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "delivery_count" INTEGER,
    "outcomes" JSONB NOT NULL DEFAULT '{}',
    "last_database_id" BIGINT NOT NULL DEFAULT -1,
    "last_delivery_id" BIGINT NOT NULL DEFAULT 0,
    "claimed_until" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "replays_pkey" PRIMARY KEY ("id")
);
