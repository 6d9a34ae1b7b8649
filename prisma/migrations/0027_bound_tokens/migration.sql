-- A webhook token may be bound to one BugSplat database by its name: that need not have sent anything yet.
ALTER TABLE "ingest_tokens" ADD COLUMN "database" TEXT;
