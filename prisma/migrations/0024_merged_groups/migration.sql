-- Groups that people say are one bug: see lib/triage/merging. BugSplat's groups stay as they are; their reports
-- are counted in another one meanwhile, and each that is says which group BugSplat's key gives it.

ALTER TABLE "groups"
    ADD COLUMN "merged_into" BIGINT,
    ADD COLUMN "counted_in" BIGINT,
    ADD COLUMN "resettles" BOOLEAN NOT NULL DEFAULT FALSE,
    ADD CONSTRAINT "groups_merged_check"
        CHECK (("merged_into" IS NULL) = ("counted_in" IS NULL) AND "merged_into" <> "id" AND "counted_in" <> "id");

ALTER TABLE "reports" ADD COLUMN "own_group_id" BIGINT;
ALTER TABLE "gone_reports" ADD COLUMN "own_group_id" BIGINT;

-- What is merged into a group; and those whose reports are on the way to where they count.
CREATE INDEX "groups_merged_idx" ON "groups" ("database_id", "merged_into")
    WHERE (merged_into IS NOT NULL);
CREATE INDEX "groups_resettling_idx" ON "groups" ("database_id", "id") WHERE (resettles);

-- The reports of a merged group, by where they count.
CREATE INDEX "reports_merged_idx" ON "reports" ("database_id", "own_group_id", "group_id", "id")
    WHERE (own_group_id IS NOT NULL);
CREATE INDEX "gone_reports_merged_idx" ON "gone_reports" ("database_id", "own_group_id", "group_id", "id")
    WHERE (own_group_id IS NOT NULL);

-- A line in the history of each of the two groups.
ALTER TABLE "group_changes"
    ADD COLUMN "other_group_id" BIGINT,
    DROP CONSTRAINT "group_changes_kind_check",
    ADD CONSTRAINT "group_changes_kind_check"
        CHECK ("kind" IN ('resolve', 'mute', 'reopen', 'assign', 'label', 'unlabel', 'link', 'unlink',
            'merge', 'absorb', 'unmerge', 'release', 'comment', 'undo')),
    ADD CONSTRAINT "group_changes_other_group_check"
        CHECK (("kind" IN ('merge', 'absorb', 'unmerge', 'release')) = ("other_group_id" IS NOT NULL));
