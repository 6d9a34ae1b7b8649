-- What each distinct stack is called by, and by what groups are said to look like one bug: see
-- docs/signature.md. `signed_by` says by which rules that was made; 0 waits for them.

ALTER TABLE "stacks"
    ADD COLUMN "signature" TEXT,
    ADD COLUMN "signature_key" TEXT,
    ADD COLUMN "signed_by" INTEGER NOT NULL DEFAULT 0,
    ADD CONSTRAINT "stacks_signature_check"
        CHECK ("signature_key" IS NULL OR "signature" IS NOT NULL);

-- The stacks of one bug, the newest first. Both texts are at most 255 characters.
CREATE INDEX "stacks_signature_key_idx" ON "stacks" ("database_id", "signature_key", "id" DESC)
    WHERE (signature_key IS NOT NULL);

-- Those that older rules have signed.
CREATE INDEX "stacks_signed_by_idx" ON "stacks" ("database_id", "signed_by");

-- What a search for a part of a signature looks at.
CREATE INDEX "stacks_signature_idx" ON "stacks" USING GIN ("signature" gin_trgm_ops);
