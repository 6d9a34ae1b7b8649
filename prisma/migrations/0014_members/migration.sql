-- Sign-in: who may see what. The tables of better-auth carry our names (its user is a member, its account
-- a credential); beside them stand what a member may do in each database, links that let somebody in
-- once, how often something was tried, and what was done that others may have to account for.

CREATE TABLE "members" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "two_factor_enabled" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "is_owner" BOOLEAN NOT NULL DEFAULT false,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "members_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "members_email_check" CHECK ("email" = lower("email"))
);

CREATE UNIQUE INDEX "members_email_key" ON "members" ("email");

CREATE TABLE "memberships" (
    "member_id" UUID NOT NULL,
    "database_id" BIGINT NOT NULL,
    "role" TEXT NOT NULL,

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("member_id", "database_id"),
    CONSTRAINT "memberships_role_check" CHECK ("role" IN ('reader', 'triager', 'admin')),
    CONSTRAINT "memberships_member_id_fkey" FOREIGN KEY ("member_id")
        REFERENCES "members" ("id") ON DELETE CASCADE
);

CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "member_id" UUID NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "sessions_member_id_fkey" FOREIGN KEY ("member_id")
        REFERENCES "members" ("id") ON DELETE CASCADE
);

CREATE UNIQUE INDEX "sessions_token_key" ON "sessions" ("token");
CREATE INDEX "sessions_member_id_idx" ON "sessions" ("member_id");

CREATE TABLE "credentials" (
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "provider_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "password" TEXT,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "credentials_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "credentials_member_id_fkey" FOREIGN KEY ("member_id")
        REFERENCES "members" ("id") ON DELETE CASCADE
);

CREATE UNIQUE INDEX "credentials_provider_id_account_id_key"
    ON "credentials" ("provider_id", "account_id");
CREATE INDEX "credentials_member_id_idx" ON "credentials" ("member_id");

CREATE TABLE "verifications" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verifications_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "verifications_identifier_idx" ON "verifications" ("identifier");

CREATE TABLE "two_factors" (
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "backup_codes" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL DEFAULT true,
    "failed_verification_count" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),

    CONSTRAINT "two_factors_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "two_factors_member_id_fkey" FOREIGN KEY ("member_id")
        REFERENCES "members" ("id") ON DELETE CASCADE
);

CREATE INDEX "two_factors_member_id_idx" ON "two_factors" ("member_id");

CREATE TABLE "entry_links" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "email" TEXT,
    "member_id" UUID,
    "grant" JSONB,
    "made_by" UUID,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "entry_links_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "entry_links_kind_check" CHECK ("kind" IN ('set-up', 'invitation', 'new-password')),
    CONSTRAINT "entry_links_grant_check" CHECK (("kind" = 'invitation') = ("grant" IS NOT NULL)),
    CONSTRAINT "entry_links_member_check" CHECK (("kind" = 'new-password') = ("member_id" IS NOT NULL))
);

CREATE UNIQUE INDEX "entry_links_token_hash_key" ON "entry_links" ("token_hash");

CREATE TABLE "rate_limits" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

CREATE TABLE "audit_entries" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "member_id" UUID,
    "action" TEXT NOT NULL,
    "database_id" BIGINT,
    "subject" TEXT NOT NULL,
    "ip_address" TEXT,

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("id")
);

-- What was done stays done: not even the application can change a line, or take one away.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;

CREATE TRIGGER "audit_entries_append_only"
    BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_entries"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- What was done before there were members has none; nobody had written the old column.
ALTER TABLE "group_changes" DROP COLUMN "actor";
ALTER TABLE "group_changes" ADD COLUMN "member_id" UUID;

ALTER TABLE "ingest_tokens" ADD COLUMN "made_by" UUID;
