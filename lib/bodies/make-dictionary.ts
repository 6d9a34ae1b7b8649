import { startDictionary } from "@/lib/bodies/continued-brotli";
import { type SharedBody, sharedText } from "@/lib/bodies/shared-text";
import { db } from "@/lib/db";
import { loadBody } from "@/lib/ingest/load-body";

type Version = { databaseId: bigint; versionId: bigint };
type Sample = { deliveryId: bigint; userHash: bigint; bodyHash: Uint8Array };

/** So many of the newest reports are looked at, and so many bodies of known people it takes. */
const NEWEST = 60;
const ENOUGH_BODIES = 40;
const ENOUGH_PEOPLE = 4;

/** In bytes as it arrived: bigger ones would hold up others while their pieces are counted. */
const BIGGEST = 512 * 1024;

/**
 * Makes the next dictionary of a version from its newest bodies, and has those of them that are plain
 * tried again. When two instances do it at once, one of them is kept.
 *
 * @param before the version's last one: only reports that came later count
 * @returns false when there are not enough bodies, or they have just changed
 */
export async function makeDictionary(
  { databaseId, versionId }: Version,
  before: { edition: number; madeAt: Date } | null,
  now: Date,
): Promise<boolean> {
  const samples = await findSamples({ databaseId, versionId }, before?.madeAt ?? new Date(0));
  const people = new Set(samples.map(({ userHash }) => userHash));
  if (samples.length < ENOUGH_BODIES || people.size < ENOUGH_PEOPLE) return false;

  const text = await sharedText(await loadSamples(databaseId, samples));
  const dictionary = await startDictionary(Buffer.from(text));
  if (!(await areUnchanged(databaseId, samples))) return false;
  const edition = (before?.edition ?? 0) + 1;
  await db.$transaction([
    db.bodyDictionary.createMany({
      data: { databaseId, versionId, edition, madeAt: now, ...dictionary },
      skipDuplicates: true,
    }),
    db.deliveryBody.updateMany({
      where: {
        databaseId,
        deliveryId: { in: samples.map(({ deliveryId }) => deliveryId) },
        dictionaryId: null,
        packTried: true,
      },
      data: { packTried: false },
    }),
  ]);
  return true;
}

function findSamples({ databaseId, versionId }: Version, after: Date): Promise<Sample[]> {
  return db.$queryRaw<Sample[]>`
    select report.delivery_id as "deliveryId", report.user_hash as "userHash",
      delivery.body_hash as "bodyHash"
    from (
      select database_id, delivery_id, user_hash from reports
      where database_id = ${databaseId} and version_id = ${versionId}
        and received_at > ${after}::timestamptz
      order by received_at desc, id desc
      limit ${NEWEST}
    ) report
    join deliveries delivery
      on delivery.database_id = report.database_id and delivery.id = report.delivery_id
    join delivery_bodies body
      on body.database_id = report.database_id and body.delivery_id = report.delivery_id
    where report.user_hash is not null and delivery.size_bytes <= ${BIGGEST}
    limit ${ENOUGH_BODIES}`;
}

/** False when a person was forgotten meanwhile: what was made of the bodies may mention them. */
async function areUnchanged(databaseId: bigint, samples: Sample[]): Promise<boolean> {
  const unchanged = await db.delivery.count({
    where: {
      databaseId,
      OR: samples.map(({ deliveryId: id, bodyHash }) => ({
        id,
        bodyHash: new Uint8Array(bodyHash),
      })),
    },
  });
  return unchanged === samples.length;
}

/** Without those that are deleted meanwhile. */
async function loadSamples(databaseId: bigint, samples: Sample[]): Promise<SharedBody[]> {
  const bodies: SharedBody[] = [];
  for (const { deliveryId, userHash } of samples) {
    const body = await loadBody(databaseId, deliveryId);
    if (body) bodies.push({ userHash, text: Buffer.from(body).toString() });
  }
  return bodies;
}
