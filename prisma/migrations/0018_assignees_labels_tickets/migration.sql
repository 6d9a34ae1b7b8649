-- What more people put on groups: somebody who looks after it, labels, tickets elsewhere; and two more
-- ends of a mute. Each is a change as those before it, and what follows from them stands in the state.

ALTER TABLE "group_changes"
    ADD COLUMN "assignee_id" UUID,
    ADD COLUMN "label" TEXT,
    ADD COLUMN "ticket" TEXT,
    ADD COLUMN "muted_users" INTEGER,
    ADD COLUMN "muted_until_users" INTEGER,
    ADD COLUMN "muted_per_hour" INTEGER,
    DROP CONSTRAINT "group_changes_kind_check",
    ADD CONSTRAINT "group_changes_kind_check"
        CHECK ("kind" IN ('resolve', 'mute', 'reopen', 'assign', 'label', 'unlabel', 'link', 'unlink',
            'comment', 'undo')),
    ADD CONSTRAINT "group_changes_assign_check" CHECK ("kind" = 'assign' OR "assignee_id" IS NULL),
    ADD CONSTRAINT "group_changes_label_check"
        CHECK (("kind" IN ('label', 'unlabel')) = ("label" IS NOT NULL)),
    ADD CONSTRAINT "group_changes_ticket_check"
        CHECK (("kind" IN ('link', 'unlink')) = ("ticket" IS NOT NULL)),
    ADD CONSTRAINT "group_changes_more_mutes_check"
        CHECK (("muted_users" IS NULL) = ("muted_until_users" IS NULL)
            AND ("kind" = 'mute' OR ("muted_users" IS NULL AND "muted_per_hour" IS NULL)));

ALTER TABLE "group_states"
    ADD COLUMN "assignee_id" UUID,
    ADD COLUMN "labels" TEXT[] NOT NULL DEFAULT '{}',
    ADD COLUMN "tickets" TEXT[] NOT NULL DEFAULT '{}',
    ADD COLUMN "muted_until_users" INTEGER,
    ADD COLUMN "muted_per_hour" INTEGER;

CREATE INDEX "group_states_assignee_idx" ON "group_states" ("database_id", "assignee_id", "group_id")
    WHERE (assignee_id IS NOT NULL);

CREATE INDEX "group_states_labelled_idx" ON "group_states" ("database_id", "group_id")
    WHERE (labels <> '{}'::text[]);
