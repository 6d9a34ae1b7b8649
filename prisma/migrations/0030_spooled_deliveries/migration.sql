-- Deliveries that waited in the spool can be asked for: they are few, but for those of an outage.

CREATE INDEX "deliveries_spooled_idx"
    ON "deliveries" ("database_id", "arrived_at" DESC)
    WHERE spooled_at IS NOT NULL;
