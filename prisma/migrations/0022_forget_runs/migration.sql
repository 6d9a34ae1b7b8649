-- Forgetting: one person's data goes from one of BugSplat's databases, and every count stays.

-- What a run removes is what its row says while it goes on, and nowhere else; when it is done its row
-- only says how much went.
CREATE TABLE "forget_runs" (
    "database_id" BIGINT NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "member_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "person" TEXT[] NOT NULL,
    "old_hashes" BIGINT[] NOT NULL DEFAULT '{}',
    "new_hashes" BIGINT[] NOT NULL DEFAULT '{}',
    "step" TEXT NOT NULL,
    "step_begun_at" TIMESTAMPTZ(3) NOT NULL,
    "position" BIGINT[] NOT NULL DEFAULT '{}',
    "reports" INTEGER NOT NULL,
    "bodies" INTEGER NOT NULL,
    "read_bodies" INTEGER NOT NULL DEFAULT 0,
    "gone_reports" INTEGER NOT NULL DEFAULT 0,
    "gone_bodies" INTEGER NOT NULL DEFAULT 0,
    "gone_bytes" BIGINT NOT NULL DEFAULT 0,
    "changed_bodies" INTEGER NOT NULL DEFAULT 0,
    "changed_rows" INTEGER NOT NULL DEFAULT 0,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "forget_runs_pkey" PRIMARY KEY ("database_id", "id"),
    CONSTRAINT "forget_runs_hashes_check"
        CHECK (cardinality("old_hashes") = cardinality("new_hashes")),
    CONSTRAINT "forget_runs_forgotten_check"
        CHECK ("finished_at" IS NULL
            OR cardinality("person") + cardinality("old_hashes") + cardinality("new_hashes") = 0)
);

-- Else the planner's statistics would keep of whom it was.
ALTER TABLE "forget_runs" ALTER COLUMN "person" SET STATISTICS 0;

-- Of one database one at a time, however many instances begin one.
CREATE UNIQUE INDEX "forget_runs_open_key" ON "forget_runs" ("database_id")
    WHERE (finished_at IS NULL);

-- A report is gone by a rule, or because its person was forgotten.
ALTER TABLE "gone_reports" ALTER COLUMN "run_id" DROP NOT NULL;
ALTER TABLE "gone_reports" ADD COLUMN "forget_run_id" BIGINT;
ALTER TABLE "gone_reports" ADD CONSTRAINT "gone_reports_run_check"
    CHECK (num_nonnulls("run_id", "forget_run_id") = 1);

-- Those whose hash gives way to a number that says nothing.
CREATE INDEX "gone_reports_users_idx" ON "gone_reports" ("database_id", "user_hash")
    WHERE (user_hash IS NOT NULL);

-- The reports of a name, an e-mail or an IP address, in whatever case of letters. A hash is 8 bytes,
-- however long the text is, of which there may be more than an index takes.
CREATE INDEX "reports_user_idx" ON "reports"
    ("database_id", hashtextextended(lower("user"), 0)) WHERE ("user" <> '');
CREATE INDEX "reports_email_idx" ON "reports"
    ("database_id", hashtextextended(lower("email"), 0)) WHERE ("email" <> '');
CREATE INDEX "reports_ip_address_idx" ON "reports"
    ("database_id", hashtextextended(lower("ip_address"), 0)) WHERE ("ip_address" <> '');
