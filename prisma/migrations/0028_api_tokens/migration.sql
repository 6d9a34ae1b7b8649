-- What scripts read with. The token itself is shown once, to whoever makes it; its SHA-256 is kept.
CREATE TABLE "api_tokens" (
    "id" BIGSERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "scopes" TEXT[] NOT NULL,
    -- The only BugSplat database that it reads; null: all of them.
    "database_id" BIGINT,
    "made_by" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    -- To the minute.
    "last_used_at" TIMESTAMPTZ(3),
    -- Null: never.
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_tokens_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "api_tokens_scopes_check"
        CHECK (cardinality("scopes") > 0 AND "scopes" <@ ARRAY['reports', 'people', 'audit']),
    CONSTRAINT "api_tokens_people_check"
        CHECK (NOT 'people' = ANY ("scopes") OR 'reports' = ANY ("scopes")),
    -- The audit log is of the whole installation.
    CONSTRAINT "api_tokens_audit_check"
        CHECK (NOT 'audit' = ANY ("scopes") OR "database_id" IS NULL),
    CONSTRAINT "api_tokens_made_by_fkey" FOREIGN KEY ("made_by")
        REFERENCES "members" ("id") ON DELETE CASCADE ON UPDATE NO ACTION
);

CREATE UNIQUE INDEX "api_tokens_token_hash_key" ON "api_tokens" ("token_hash");

-- Who did it may be a script; then it was no member.
ALTER TABLE "audit_entries" ADD COLUMN "api_token_id" BIGINT;
