-- The distinct stacks of each group, counted: a function that all stacks of a group have, or none, is
-- known of the group, and its rollups answer `frame:` without looking at reports.
CREATE TABLE "group_stacks" (
    "database_id" BIGINT NOT NULL,
    "stack_id" BIGINT NOT NULL,
    "group_id" BIGINT NOT NULL,
    "report_count" INTEGER NOT NULL,

    CONSTRAINT "group_stacks_pkey" PRIMARY KEY ("database_id", "stack_id", "group_id")
);

INSERT INTO "group_stacks" ("database_id", "stack_id", "group_id", "report_count")
    SELECT "database_id", "stack_id", "group_id", count(*)
    FROM "reports" WHERE "stack_id" IS NOT NULL GROUP BY 1, 2, 3;

-- For what is asked of some groups over a period, from the index alone.
CREATE INDEX "daily_rollups_of_groups_idx"
    ON "daily_rollups" ("database_id", "group_id", "day", "version_id", "report_count");
