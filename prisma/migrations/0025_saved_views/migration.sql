-- A saved view is a name for the address of a list: its filters, sort and columns. It holds no rows, and
-- whoever opens it sees with it what they may see without it.
CREATE TABLE "saved_views" (
    "id" BIGSERIAL NOT NULL,
    "member_id" UUID NOT NULL,
    "list" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "parameters" JSONB NOT NULL,
    -- The databases that it was saved about: a person who is forgotten in one of them may be mentioned.
    "database_ids" BIGINT[] NOT NULL,
    -- Everybody who may see this database sees the view; null: only who made it.
    "shared_in" BIGINT,
    "is_default" BOOLEAN NOT NULL DEFAULT FALSE,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_views_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "saved_views_list_check" CHECK ("list" IN ('groups', 'reports', 'versions')),
    CONSTRAINT "saved_views_default_check" CHECK ("shared_in" IS NOT NULL OR NOT "is_default"),
    CONSTRAINT "saved_views_member_id_fkey" FOREIGN KEY ("member_id")
        REFERENCES "members" ("id") ON DELETE CASCADE ON UPDATE NO ACTION
);

-- Names are not unique here: two may become the same when a person in them is forgotten.
CREATE INDEX "saved_views_member_id_list_idx" ON "saved_views" ("member_id", "list");

CREATE INDEX "saved_views_shared_idx" ON "saved_views" ("shared_in", "list")
    WHERE (shared_in IS NOT NULL);

-- What a list of a database is opened with.
CREATE UNIQUE INDEX "saved_views_default_key" ON "saved_views" ("shared_in", "list")
    WHERE (is_default);

-- The views that a member has on the overview.
CREATE TABLE "pinned_views" (
    "member_id" UUID NOT NULL,
    "view_id" BIGINT NOT NULL,

    CONSTRAINT "pinned_views_pkey" PRIMARY KEY ("member_id", "view_id"),
    CONSTRAINT "pinned_views_member_id_fkey" FOREIGN KEY ("member_id")
        REFERENCES "members" ("id") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "pinned_views_view_id_fkey" FOREIGN KEY ("view_id")
        REFERENCES "saved_views" ("id") ON DELETE CASCADE ON UPDATE NO ACTION
);

CREATE INDEX "pinned_views_view_id_idx" ON "pinned_views" ("view_id");
