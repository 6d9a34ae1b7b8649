-- A delivery that PostgreSQL cannot take waits in the spool, a file. Whether a statement that was
-- interrupted has kept it is not known then: the id that each delivery gets at its arrival tells,
-- when the spool is drained. It is taken away again when the report is stored at once, so that the
-- index stays small however many deliveries there are.

ALTER TABLE "deliveries"
    ADD COLUMN "arrival_id" UUID,
    ADD COLUMN "spooled_at" TIMESTAMPTZ(3);

CREATE UNIQUE INDEX "deliveries_arrival_id_key" ON "deliveries" ("database_id", "arrival_id")
    WHERE (arrival_id IS NOT NULL);

-- Reading is tried again with growing pauses; a report that is left alone says why.
ALTER TABLE "reports"
    ADD COLUMN "read_after" TIMESTAMPTZ(3),
    ADD COLUMN "reader_problem" TEXT;

-- How far a new reader has got with the reports that older ones have read.
CREATE TABLE "rereadings" (
    "database_id" BIGINT NOT NULL,
    "reader_version" INTEGER NOT NULL,
    "next_id" BIGINT NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "rereadings_pkey" PRIMARY KEY ("database_id", "reader_version")
);
