-- Bodies of one version repeat each other. What several people's have in common is stored once, as a
-- dictionary that their bodies continue; lib/bodies packs them while nothing else is to be done.

CREATE TABLE "body_dictionaries" (
    "database_id" BIGINT NOT NULL,
    "id" BIGINT GENERATED ALWAYS AS IDENTITY,
    "version_id" BIGINT NOT NULL,
    "edition" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "length" INTEGER NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "body_dictionaries_pkey" PRIMARY KEY ("database_id", "id"),
    CONSTRAINT "body_dictionaries_database_id_version_id_fkey"
        FOREIGN KEY ("database_id", "version_id") REFERENCES "versions" ("database_id", "id")
        ON DELETE NO ACTION ON UPDATE NO ACTION
);

-- The bytes are compressed already.
ALTER TABLE "body_dictionaries" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;

CREATE UNIQUE INDEX "body_dictionaries_database_id_version_id_edition_key"
    ON "body_dictionaries" ("database_id", "version_id", "edition");

ALTER TABLE "delivery_bodies"
    ADD COLUMN "dictionary_id" BIGINT,
    ADD COLUMN "pack_tried" BOOLEAN NOT NULL DEFAULT false,
    ADD CONSTRAINT "delivery_bodies_database_id_dictionary_id_fkey"
        FOREIGN KEY ("database_id", "dictionary_id")
        REFERENCES "body_dictionaries" ("database_id", "id")
        ON DELETE NO ACTION ON UPDATE NO ACTION,
    ADD CONSTRAINT "delivery_bodies_dictionary_check"
        CHECK (("codec" = 'brotli after dictionary') = ("dictionary_id" IS NOT NULL));

-- The bodies that wait, in the order of their arrival: of however many, only these are looked at.
CREATE INDEX "delivery_bodies_unpacked_idx" ON "delivery_bodies" ("database_id", "delivery_id")
    WHERE (NOT pack_tried);

-- Each packed body leaves its old bytes behind. Of a million bodies, new ones reuse that room after
-- 20,000, not after 200,000.
ALTER TABLE "delivery_bodies" SET (
    autovacuum_vacuum_scale_factor = 0.02,
    toast.autovacuum_vacuum_scale_factor = 0.02
);
