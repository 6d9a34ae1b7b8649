import type { Dictionary } from "@/lib/bodies/continued-brotli";
import { makeDictionary } from "@/lib/bodies/make-dictionary";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";

/** A dictionary that is in the database. */
export type BodyDictionary = Dictionary & { id: bigint };

type VersionOfApplication = { databaseId: bigint; applicationId: bigint; versionId: bigint };

/** Bodies drift away from what they were like, and a new Node may not make the same bytes any more. */
const FRESH_MILLISECONDS = 90 * 24 * 60 * 60 * 1000;

/**
 * The dictionary for bodies of a version: its own, made anew after some months when there are bodies
 * enough, or the newest of its application's others: neighbouring versions are much alike.
 */
export async function findDictionary(
  { databaseId, applicationId, versionId }: VersionOfApplication,
  now: Date,
): Promise<BodyDictionary | null> {
  const own = await newestOf({ databaseId, versionId });
  if (own && now.getTime() - own.madeAt.getTime() < FRESH_MILLISECONDS) return own;
  if (await makeDictionary({ databaseId, versionId }, own, now)) {
    return newestOf({ databaseId, versionId });
  }
  return own ?? newestOf({ databaseId, version: { applicationId } });
}

function newestOf(where: Prisma.BodyDictionaryWhereInput) {
  return db.bodyDictionary.findFirst({ where, orderBy: { id: "desc" } });
}
