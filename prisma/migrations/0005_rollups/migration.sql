-- Counts for every question that a page asks: by hour and by day, of a group in a version and of a
-- version alone, and the users of both. lib/rollups keeps them in the statement that stores a report.

-- Who crashed: the first 8 bytes of the SHA-256 of the first of these that is known, as
-- lib/report/user-hash.ts has it.
ALTER TABLE "reports" ADD COLUMN "user_hash" BIGINT;

UPDATE "reports"
    SET "user_hash" = ('x' || left(encode(sha256(convert_to("said", 'UTF8')), 'hex'), 16))::bit(64)::bigint
    FROM (
        SELECT "database_id", "id",
            coalesce(nullif("user", ''), nullif("email", ''), nullif("ip_address", '')) AS "said"
        FROM "reports"
    ) "known"
    WHERE "known"."said" IS NOT NULL
        AND "reports"."database_id" = "known"."database_id" AND "reports"."id" = "known"."id";

CREATE TABLE "daily_rollups" (
    "database_id" BIGINT NOT NULL,
    "group_id" BIGINT NOT NULL,
    "version_id" BIGINT NOT NULL,
    "application_id" BIGINT NOT NULL,
    "day" DATE NOT NULL,
    "report_count" INTEGER NOT NULL,

    CONSTRAINT "daily_rollups_pkey" PRIMARY KEY ("database_id", "version_id", "day", "group_id")
);

CREATE TABLE "daily_group_rollups" (
    "database_id" BIGINT NOT NULL,
    "group_id" BIGINT NOT NULL,
    "day" DATE NOT NULL,
    "report_count" INTEGER NOT NULL,

    CONSTRAINT "daily_group_rollups_pkey" PRIMARY KEY ("database_id", "group_id", "day")
);

CREATE TABLE "hourly_version_rollups" (
    "database_id" BIGINT NOT NULL,
    "version_id" BIGINT NOT NULL,
    "application_id" BIGINT NOT NULL,
    "hour" TIMESTAMPTZ(0) NOT NULL,
    "report_count" INTEGER NOT NULL,

    CONSTRAINT "hourly_version_rollups_pkey" PRIMARY KEY ("database_id", "hour", "version_id")
);

CREATE TABLE "daily_version_rollups" (
    "database_id" BIGINT NOT NULL,
    "version_id" BIGINT NOT NULL,
    "application_id" BIGINT NOT NULL,
    "day" DATE NOT NULL,
    "report_count" INTEGER NOT NULL,

    CONSTRAINT "daily_version_rollups_pkey" PRIMARY KEY ("database_id", "day", "version_id")
);

CREATE TABLE "group_versions" (
    "database_id" BIGINT NOT NULL,
    "group_id" BIGINT NOT NULL,
    "version_id" BIGINT NOT NULL,
    "report_count" INTEGER NOT NULL,
    "first_received_at" TIMESTAMPTZ(3) NOT NULL,
    "last_received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "group_versions_pkey" PRIMARY KEY ("database_id", "group_id", "version_id")
);

CREATE TABLE "group_users" (
    "database_id" BIGINT NOT NULL,
    "group_id" BIGINT NOT NULL,
    "user_hash" BIGINT NOT NULL,
    "report_count" INTEGER NOT NULL,

    CONSTRAINT "group_users_pkey" PRIMARY KEY ("database_id", "group_id", "user_hash")
);

CREATE TABLE "version_users" (
    "database_id" BIGINT NOT NULL,
    "version_id" BIGINT NOT NULL,
    "user_hash" BIGINT NOT NULL,
    "report_count" INTEGER NOT NULL,

    CONSTRAINT "version_users_pkey" PRIMARY KEY ("database_id", "version_id", "user_hash")
);

ALTER TABLE "groups" ADD COLUMN "user_count" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "groups" ADD COLUMN "top_user_reports" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "versions" ADD COLUMN "user_count" INTEGER NOT NULL DEFAULT 0;


-- The reports that are here already

INSERT INTO "daily_rollups"
    ("database_id", "group_id", "version_id", "application_id", "day", "report_count")
    SELECT "database_id", "group_id", "version_id", "application_id",
        ("hour" AT TIME ZONE 'UTC')::date, sum("report_count")
    FROM "hourly_rollups" GROUP BY 1, 2, 3, 4, 5;

INSERT INTO "daily_group_rollups" ("database_id", "group_id", "day", "report_count")
    SELECT "database_id", "group_id", "day", sum("report_count")
    FROM "daily_rollups" GROUP BY 1, 2, 3;

INSERT INTO "hourly_version_rollups"
    ("database_id", "version_id", "application_id", "hour", "report_count")
    SELECT "database_id", "version_id", "application_id", "hour", sum("report_count")
    FROM "hourly_rollups" GROUP BY 1, 2, 3, 4;

INSERT INTO "daily_version_rollups"
    ("database_id", "version_id", "application_id", "day", "report_count")
    SELECT "database_id", "version_id", "application_id", "day", sum("report_count")
    FROM "daily_rollups" GROUP BY 1, 2, 3, 4;

INSERT INTO "group_versions" ("database_id", "group_id", "version_id", "report_count",
        "first_received_at", "last_received_at")
    SELECT "database_id", "group_id", "version_id", count(*), min("received_at"), max("received_at")
    FROM "reports" GROUP BY 1, 2, 3;

INSERT INTO "group_users" ("database_id", "group_id", "user_hash", "report_count")
    SELECT "database_id", "group_id", "user_hash", count(*)
    FROM "reports" WHERE "user_hash" IS NOT NULL GROUP BY 1, 2, 3;

INSERT INTO "version_users" ("database_id", "version_id", "user_hash", "report_count")
    SELECT "database_id", "version_id", "user_hash", count(*)
    FROM "reports" WHERE "user_hash" IS NOT NULL GROUP BY 1, 2, 3;

UPDATE "groups" SET "user_count" = "found"."users", "top_user_reports" = "found"."most"
    FROM (
        SELECT "database_id", "group_id", count(*) AS "users", max("report_count") AS "most"
        FROM "group_users" GROUP BY 1, 2
    ) "found"
    WHERE "groups"."database_id" = "found"."database_id" AND "groups"."id" = "found"."group_id";

UPDATE "versions" SET "user_count" = "found"."users"
    FROM (
        SELECT "database_id", "version_id", count(*) AS "users" FROM "version_users" GROUP BY 1, 2
    ) "found"
    WHERE "versions"."database_id" = "found"."database_id" AND "versions"."id" = "found"."version_id";

-- With the count, so that a period is added up from the index alone.
CREATE INDEX "daily_group_rollups_database_id_day_group_id_report_count_idx"
    ON "daily_group_rollups" ("database_id", "day", "group_id", "report_count");
CREATE INDEX "group_versions_database_id_version_id_idx"
    ON "group_versions" ("database_id", "version_id");
