-- With all that a report is counted by: what some of a group's stacks have in common is counted from
-- the index alone, where each report's row was read.
CREATE INDEX "reports_of_stacks_idx"
    ON "reports" ("database_id", "stack_id", "received_at" DESC, "id" DESC, "group_id", "version_id", "application_id");

DROP INDEX "reports_database_id_stack_id_received_at_id_idx";
