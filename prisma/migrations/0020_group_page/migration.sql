-- The most frequent stacks of a group, for the bar of its variants, however many it has.
CREATE INDEX "group_stacks_of_groups_idx"
    ON "group_stacks" ("database_id", "group_id", "report_count" DESC, "stack_id" DESC);

-- What users of a group wrote, newest first, without the reports between. The text is the one that
-- BugSplat's sample programs set, and programs that were made from them still send.
CREATE INDEX "reports_comments_idx"
    ON "reports" ("database_id", "group_id", "received_at" DESC, "id" DESC)
    WHERE (user_description <> '' AND user_description <> 'This is the default user crash description.');
