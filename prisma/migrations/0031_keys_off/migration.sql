-- Whether the letters of a member's keyboard do nothing on pages, see components/keys: dictation would press them.
ALTER TABLE "members" ADD COLUMN "keys_off" BOOLEAN NOT NULL DEFAULT false;
