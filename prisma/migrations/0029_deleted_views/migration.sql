-- A view that was deleted stays for a day, so that it can be taken back with all that had it pinned.
ALTER TABLE "saved_views" ADD COLUMN "deleted_at" TIMESTAMPTZ(3);
