-- Every table that grows is led by database_id (BugSplat's database: the tenant) in each of its
-- keys, so that the same schema can be distributed by it. That is also why there are no triggers
-- (counts change in the statement that stores a report) and no foreign keys to "databases".

CREATE TABLE "databases" (
    "id" BIGINT GENERATED ALWAYS AS IDENTITY,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "databases_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "databases_name_key" ON "databases" ("name");

CREATE TABLE "ingest_tokens" (
    "id" BIGINT GENERATED ALWAYS AS IDENTITY,
    "name" TEXT NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "ingest_tokens_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "ingest_tokens_token_hash_key" ON "ingest_tokens" ("token_hash");


-- What arrived

CREATE TABLE "deliveries" (
    "database_id" BIGINT NOT NULL,
    "id" BIGINT GENERATED ALWAYS AS IDENTITY,
    "token_id" BIGINT NOT NULL,
    "arrived_at" TIMESTAMPTZ(3) NOT NULL,
    "content_type" TEXT,
    "size_bytes" INTEGER NOT NULL,
    "body_hash" BYTEA NOT NULL,
    "result" TEXT NOT NULL DEFAULT 'kept',
    "report_id" BIGINT,
    "problems" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "read_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "deliveries_pkey" PRIMARY KEY ("database_id", "id"),
    CONSTRAINT "deliveries_result_check"
        CHECK ("result" IN ('kept', 'stored', 'duplicate', 'moved', 'quarantined'))
);

CREATE INDEX "deliveries_database_id_arrived_at_idx" ON "deliveries" ("database_id", "arrived_at" DESC);
CREATE INDEX "deliveries_database_id_report_id_idx" ON "deliveries" ("database_id", "report_id");
CREATE INDEX "deliveries_kept_idx" ON "deliveries" ("database_id", "attempts", "id") WHERE (result = 'kept');
CREATE INDEX "deliveries_quarantined_idx" ON "deliveries" ("database_id", "id") WHERE (result = 'quarantined');

CREATE TABLE "delivery_bodies" (
    "database_id" BIGINT NOT NULL,
    "delivery_id" BIGINT NOT NULL,
    "codec" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "delivery_bodies_pkey" PRIMARY KEY ("database_id", "delivery_id"),
    CONSTRAINT "delivery_bodies_database_id_delivery_id_fkey"
        FOREIGN KEY ("database_id", "delivery_id") REFERENCES "deliveries" ("database_id", "id")
        ON DELETE CASCADE ON UPDATE NO ACTION
);

-- The app has compressed the bytes: PostgreSQL must not spend time on trying again.
ALTER TABLE "delivery_bodies" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;


-- What it says

CREATE TABLE "applications" (
    "database_id" BIGINT NOT NULL,
    "id" BIGINT GENERATED ALWAYS AS IDENTITY,
    "name" TEXT NOT NULL,

    CONSTRAINT "applications_pkey" PRIMARY KEY ("database_id", "id")
);

CREATE UNIQUE INDEX "applications_database_id_name_key" ON "applications" ("database_id", "name");

CREATE TABLE "versions" (
    "database_id" BIGINT NOT NULL,
    "id" BIGINT GENERATED ALWAYS AS IDENTITY,
    "application_id" BIGINT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "versions_pkey" PRIMARY KEY ("database_id", "id"),
    CONSTRAINT "versions_database_id_application_id_fkey"
        FOREIGN KEY ("database_id", "application_id") REFERENCES "applications" ("database_id", "id")
        ON DELETE NO ACTION ON UPDATE NO ACTION
);

CREATE UNIQUE INDEX "versions_database_id_application_id_name_key"
    ON "versions" ("database_id", "application_id", "name");

CREATE TABLE "groups" (
    "database_id" BIGINT NOT NULL,
    "id" BIGINT GENERATED ALWAYS AS IDENTITY,
    "stack_key_id" BIGINT NOT NULL,
    "parent_stack_key_id" TEXT,
    "name" TEXT NOT NULL,
    "exception_code" TEXT NOT NULL,
    "exception_message" TEXT NOT NULL,
    "crash_type_id" INTEGER,
    "platform" TEXT,
    "report_count" INTEGER NOT NULL DEFAULT 0,
    "first_received_at" TIMESTAMPTZ(3) NOT NULL,
    "last_received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "groups_pkey" PRIMARY KEY ("database_id", "id")
) WITH (fillfactor = 80); -- each report updates its group: room on the page keeps that cheap

CREATE UNIQUE INDEX "groups_database_id_stack_key_id_key" ON "groups" ("database_id", "stack_key_id");

CREATE TABLE "stacks" (
    "database_id" BIGINT NOT NULL,
    "id" BIGINT GENERATED ALWAYS AS IDENTITY,
    "fingerprint" BYTEA NOT NULL,
    "frame_count" INTEGER NOT NULL,
    "frames" JSONB NOT NULL,

    CONSTRAINT "stacks_pkey" PRIMARY KEY ("database_id", "id")
);

CREATE UNIQUE INDEX "stacks_database_id_fingerprint_key" ON "stacks" ("database_id", "fingerprint");

CREATE TABLE "reports" (
    "database_id" BIGINT NOT NULL,
    "id" BIGINT GENERATED ALWAYS AS IDENTITY,
    "bugsplat_id" BIGINT NOT NULL,
    "group_id" BIGINT NOT NULL,
    "application_id" BIGINT NOT NULL,
    "version_id" BIGINT NOT NULL,
    "delivery_id" BIGINT NOT NULL,
    "last_delivery_id" BIGINT NOT NULL,
    "stack_id" BIGINT,
    "bugsplat_stack_id" BIGINT,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at_guessed" BOOLEAN NOT NULL,
    "crashed_at" TIMESTAMPTZ(3),
    "arrived_at" TIMESTAMPTZ(3) NOT NULL,
    "crash_type_id" INTEGER,
    "platform" TEXT,
    "exception_code" TEXT NOT NULL,
    "exception_message" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "user" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "ip_address" TEXT NOT NULL,
    "user_description" TEXT NOT NULL,
    "call_stack_hash" TEXT NOT NULL,
    "has_report_xml" BOOLEAN NOT NULL,
    "has_debug_output" BOOLEAN NOT NULL,
    "reader_version" INTEGER,
    "reader_attempts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "reports_pkey" PRIMARY KEY ("database_id", "id"),
    CONSTRAINT "reports_database_id_group_id_fkey"
        FOREIGN KEY ("database_id", "group_id") REFERENCES "groups" ("database_id", "id")
        ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "reports_database_id_version_id_fkey"
        FOREIGN KEY ("database_id", "version_id") REFERENCES "versions" ("database_id", "id")
        ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "reports_database_id_delivery_id_fkey"
        FOREIGN KEY ("database_id", "delivery_id") REFERENCES "deliveries" ("database_id", "id")
        ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "reports_database_id_stack_id_fkey"
        FOREIGN KEY ("database_id", "stack_id") REFERENCES "stacks" ("database_id", "id")
        ON DELETE NO ACTION ON UPDATE NO ACTION
);

-- One crash of BugSplat's is one report here, however often it is delivered.
CREATE UNIQUE INDEX "reports_database_id_bugsplat_id_key" ON "reports" ("database_id", "bugsplat_id");
CREATE UNIQUE INDEX "reports_database_id_delivery_id_key" ON "reports" ("database_id", "delivery_id");
CREATE INDEX "reports_database_id_received_at_id_idx"
    ON "reports" ("database_id", "received_at" DESC, "id" DESC);
CREATE INDEX "reports_database_id_group_id_received_at_id_idx"
    ON "reports" ("database_id", "group_id", "received_at" DESC, "id" DESC);
CREATE INDEX "reports_database_id_version_id_received_at_id_idx"
    ON "reports" ("database_id", "version_id", "received_at" DESC, "id" DESC);
CREATE INDEX "reports_unread_idx" ON "reports" ("database_id", "id") WHERE (reader_version IS NULL);


-- How much of it

CREATE TABLE "hourly_rollups" (
    "database_id" BIGINT NOT NULL,
    "group_id" BIGINT NOT NULL,
    "version_id" BIGINT NOT NULL,
    "application_id" BIGINT NOT NULL,
    "hour" TIMESTAMPTZ(0) NOT NULL,
    "report_count" INTEGER NOT NULL,

    CONSTRAINT "hourly_rollups_pkey" PRIMARY KEY ("database_id", "group_id", "version_id", "hour")
) WITH (fillfactor = 80);

CREATE INDEX "hourly_rollups_database_id_hour_idx" ON "hourly_rollups" ("database_id", "hour");
