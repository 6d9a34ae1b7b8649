-- Personal data: who may see it, in which of BugSplat's databases it is kept at all, and with which key
-- people are hashed.

CREATE TABLE "privacy_rules" (
    "database_id" BIGINT NOT NULL,
    "personal_data" TEXT NOT NULL,
    "names_that_stay" TEXT[] NOT NULL,
    "scrubbed" TEXT[] NOT NULL,
    "revision" INTEGER NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "privacy_rules_pkey" PRIMARY KEY ("database_id"),
    CONSTRAINT "privacy_rules_personal_data_check"
        CHECK ("personal_data" IN ('keep', 'mask', 'hash-only'))
);

ALTER TABLE "memberships" ADD COLUMN "sees_personal_data" BOOLEAN NOT NULL DEFAULT false;

-- What a member has had revealed, and until when it stays so.
CREATE TABLE "reveals" (
    "member_id" UUID NOT NULL,
    "database_id" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" BIGINT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reveals_pkey" PRIMARY KEY ("member_id", "database_id", "kind", "subject_id"),
    CONSTRAINT "reveals_kind_check" CHECK ("kind" IN ('report', 'delivery')),
    CONSTRAINT "reveals_member_id_fkey" FOREIGN KEY ("member_id")
        REFERENCES "members" ("id") ON DELETE CASCADE ON UPDATE NO ACTION
);

-- One row. People were hashed without a key before: npm start, which knows it, hashes those hashes once.
CREATE TABLE "person_key" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "is_used" BOOLEAN NOT NULL,
    "proof" BIGINT,

    CONSTRAINT "person_key_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "person_key_id_check" CHECK ("id" = 1)
);

INSERT INTO "person_key" ("is_used")
    SELECT NOT EXISTS (SELECT FROM "reports") AND NOT EXISTS (SELECT FROM "gone_reports");
