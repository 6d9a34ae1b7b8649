-- Retention: how long bodies and reports are kept, in each of BugSplat's databases. What goes stays
-- counted: of a report that is gone the little stays that it is counted by, so that every count can still
-- be made anew, its id and BugSplat's, so that it never comes back as a new one, and when it went and why.

CREATE TABLE "retention_rules" (
    "database_id" BIGINT NOT NULL,
    "body_days" INTEGER,
    "report_days" INTEGER,
    "most_reports" INTEGER,
    "most_body_bytes" BIGINT,
    "revision" INTEGER NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "retention_rules_pkey" PRIMARY KEY ("database_id"),
    CONSTRAINT "retention_rules_limits_check"
        CHECK ("body_days" > 0 AND "report_days" > 0 AND "most_reports" > 0 AND "most_body_bytes" > 0)
);

-- What a run removes is decided when it begins; its row says how far it got, and what went.
CREATE TABLE "retention_runs" (
    "database_id" BIGINT NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "revision" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "body_rule" TEXT,
    "body_limit" BIGINT,
    "bodies_before" TIMESTAMPTZ(3),
    "report_rule" TEXT,
    "report_limit" BIGINT,
    "reports_before" TIMESTAMPTZ(3),
    "total" INTEGER NOT NULL,
    "looked_at" INTEGER NOT NULL DEFAULT 0,
    "last_received_at" TIMESTAMPTZ(3),
    "last_id" BIGINT NOT NULL DEFAULT 0,
    "gone_bodies" INTEGER NOT NULL DEFAULT 0,
    "gone_bytes" BIGINT NOT NULL DEFAULT 0,
    "gone_reports" INTEGER NOT NULL DEFAULT 0,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "retention_runs_pkey" PRIMARY KEY ("database_id", "id"),
    CONSTRAINT "retention_runs_body_rule_check" CHECK ("body_rule" IN ('body-age', 'body-size')),
    CONSTRAINT "retention_runs_report_rule_check" CHECK ("report_rule" IN ('report-age', 'report-count'))
);

-- Of one database one at a time, however many instances begin one.
CREATE UNIQUE INDEX "retention_runs_open_key" ON "retention_runs" ("database_id")
    WHERE (finished_at IS NULL);

CREATE TABLE "gone_reports" (
    "database_id" BIGINT NOT NULL,
    "id" BIGINT NOT NULL,
    "bugsplat_id" BIGINT NOT NULL,
    "group_id" BIGINT NOT NULL,
    "version_id" BIGINT NOT NULL,
    "application_id" BIGINT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "user_hash" BIGINT,
    "stack_id" BIGINT,
    "gone_at" TIMESTAMPTZ(3) NOT NULL,
    "run_id" BIGINT NOT NULL,

    CONSTRAINT "gone_reports_pkey" PRIMARY KEY ("database_id", "id")
);

CREATE UNIQUE INDEX "gone_reports_database_id_bugsplat_id_key"
    ON "gone_reports" ("database_id", "bugsplat_id");
CREATE INDEX "gone_reports_database_id_group_id_version_id_received_at_idx"
    ON "gone_reports" ("database_id", "group_id", "version_id", "received_at");

-- Reports that are there without what came with them.
CREATE TABLE "gone_bodies" (
    "database_id" BIGINT NOT NULL,
    "report_id" BIGINT NOT NULL,
    "gone_at" TIMESTAMPTZ(3) NOT NULL,
    "run_id" BIGINT NOT NULL,

    CONSTRAINT "gone_bodies_pkey" PRIMARY KEY ("database_id", "report_id")
);

-- Gone reports per day (UTC) that BugSplat received them: what lists say they cannot show.
CREATE TABLE "gone_days" (
    "database_id" BIGINT NOT NULL,
    "day" DATE NOT NULL,
    "report_count" INTEGER NOT NULL,

    CONSTRAINT "gone_days_pkey" PRIMARY KEY ("database_id", "day")
);
