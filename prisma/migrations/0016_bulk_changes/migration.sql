-- Bulk triage: what is done to many groups at once is one entry, with the groups that it is about as
-- they were selected then. Each group's own history has its line as ever, which names the entry. What
-- has no outcome yet is still to be done, so an entry that was interrupted is gone on with.

CREATE TABLE "bulk_changes" (
    "id" BIGSERIAL NOT NULL,
    "database_ids" BIGINT[] NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "member_id" UUID,
    "wish" JSONB NOT NULL,
    "note" TEXT NOT NULL,
    "query" TEXT,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "undoes" BIGINT,
    "group_count" INTEGER NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "bulk_changes_pkey" PRIMARY KEY ("id")
);

-- One that is taken back is taken back once: after that, the undo can be.
CREATE UNIQUE INDEX "bulk_changes_undoes_key" ON "bulk_changes" ("undoes");

CREATE INDEX "bulk_changes_unfinished_idx" ON "bulk_changes" ("id") WHERE (finished_at IS NULL);

CREATE TABLE "bulk_change_groups" (
    "database_id" BIGINT NOT NULL,
    "bulk_id" BIGINT NOT NULL,
    "group_id" BIGINT NOT NULL,
    "outcome" TEXT,
    "number" INTEGER,

    CONSTRAINT "bulk_change_groups_pkey" PRIMARY KEY ("database_id", "bulk_id", "group_id"),
    CONSTRAINT "bulk_change_groups_number_check"
        CHECK (("number" IS NOT NULL) = ("outcome" IS NOT DISTINCT FROM 'changed'))
);

ALTER TABLE "group_changes" ADD COLUMN "bulk_id" BIGINT;
