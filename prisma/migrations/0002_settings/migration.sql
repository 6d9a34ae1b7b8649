-- What a team sets for its reports. "revision" counts the times a row was saved: whoever saves says
-- which one they saw, so that of two people at once the later is told.

CREATE TABLE "stack_rules" (
    "database_id" BIGINT NOT NULL,
    "rules" JSONB NOT NULL,
    "revision" INTEGER NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stack_rules_pkey" PRIMARY KEY ("database_id")
);

CREATE TABLE "source_links" (
    "database_id" BIGINT NOT NULL,
    "application_id" BIGINT NOT NULL,
    "template" TEXT NOT NULL,
    "roots" TEXT[] NOT NULL,
    "revision" INTEGER NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "source_links_pkey" PRIMARY KEY ("database_id", "application_id"),
    CONSTRAINT "source_links_database_id_application_id_fkey"
        FOREIGN KEY ("database_id", "application_id") REFERENCES "applications" ("database_id", "id")
        ON DELETE CASCADE ON UPDATE NO ACTION
);
