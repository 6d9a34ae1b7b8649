-- A delivery and its report are stored in one statement. Whether its answer was heard it cannot know, so
-- the arrival's id stays; behind the time of arrival new ids are neighbours in their index, and one index
-- does for both.

CREATE UNIQUE INDEX "deliveries_arrival_key"
    ON "deliveries" ("database_id", "arrived_at" DESC, "arrival_id");

DROP INDEX "deliveries_arrival_id_key";
DROP INDEX "deliveries_database_id_arrived_at_idx";
