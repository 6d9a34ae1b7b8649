-- What a member presses for a key of the pages, where that is another one, see lib/access/key-map.ts.
ALTER TABLE "members" ADD COLUMN "keys" JSONB;
