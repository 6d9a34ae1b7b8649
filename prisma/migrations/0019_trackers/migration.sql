-- Where tickets about the crashes of an application are made: the tracker's page for a new one.
CREATE TABLE "trackers" (
    "database_id" BIGINT NOT NULL,
    "application_id" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "trackers_pkey" PRIMARY KEY ("database_id", "application_id"),
    CONSTRAINT "trackers_kind_check"
        CHECK ("kind" IN ('github', 'gitlab', 'jira', 'azure', 'youtrack')),
    CONSTRAINT "trackers_database_id_application_id_fkey" FOREIGN KEY ("database_id", "application_id")
        REFERENCES "applications" ("database_id", "id")
        ON DELETE CASCADE ON UPDATE NO ACTION
);
