-- Triage: what people decide about groups. Every change is a row that stays; an undo is one more. What
-- follows from the changes of a group, its state, is kept beside them for the lists: there is a row for
-- each group that anybody has ever changed, so groups without one are plainly open.

CREATE TABLE "group_changes" (
    "database_id" BIGINT NOT NULL,
    "group_id" BIGINT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT,
    "note" TEXT NOT NULL,
    "resolved_in" TEXT,
    "baseline" JSONB,
    "muted_until" TIMESTAMPTZ(3),
    "muted_reports" INTEGER,
    "muted_until_count" INTEGER,
    "undoes" INTEGER,

    CONSTRAINT "group_changes_pkey" PRIMARY KEY ("database_id", "group_id", "number"),
    CONSTRAINT "group_changes_kind_check"
        CHECK ("kind" IN ('resolve', 'mute', 'reopen', 'comment', 'undo')),
    CONSTRAINT "group_changes_resolve_check"
        CHECK (("kind" = 'resolve') = ("resolved_in" IS NOT NULL)
            AND ("resolved_in" IS NULL) = ("baseline" IS NULL)
            AND "resolved_in" IN ('now', 'version', 'next')),
    CONSTRAINT "group_changes_mute_check"
        CHECK (("muted_reports" IS NULL) = ("muted_until_count" IS NULL)
            AND ("kind" = 'mute' OR ("muted_until" IS NULL AND "muted_reports" IS NULL))),
    CONSTRAINT "group_changes_undo_check" CHECK (("kind" = 'undo') = ("undoes" IS NOT NULL))
);

CREATE TABLE "group_states" (
    "database_id" BIGINT NOT NULL,
    "group_id" BIGINT NOT NULL,
    "revision" INTEGER NOT NULL,
    "decision" TEXT NOT NULL,
    "decided_by" INTEGER,
    "decided_at" TIMESTAMPTZ(3),
    "muted_until" TIMESTAMPTZ(3),
    "muted_until_count" INTEGER,
    "regressed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "group_states_pkey" PRIMARY KEY ("database_id", "group_id"),
    CONSTRAINT "group_states_decision_check" CHECK ("decision" IN ('open', 'resolved', 'muted'))
);

CREATE INDEX "group_states_decision_idx" ON "group_states" ("database_id", "decision", "group_id")
    WHERE (decision <> 'open');
