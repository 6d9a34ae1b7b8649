import { compressAfter } from "@/lib/bodies/continued-brotli";
import { type BodyDictionary, findDictionary } from "@/lib/bodies/find-dictionary";
import { db } from "@/lib/db";
import { AFTER_DICTIONARY, decodeBody } from "@/lib/ingest/body-codec";
import { log } from "@/lib/log";
import { formatPublicId } from "@/lib/public-id";

/** A body that was not tried yet, and of which version its report is; null: it has no report. */
type WaitingBody = {
  databaseId: bigint;
  deliveryId: bigint;
  applicationId: bigint | null;
  versionId: bigint | null;
};

/** In bytes as it arrived: of more, what a dictionary saves is not worth the work. */
const BIGGEST = 1024 * 1024;

/** A packed body is at most this part of the plain one, or it stays plain. */
const WORTH_PACKING = 0.9;

/**
 * Packs bodies behind a dictionary, the oldest first, and so in about two thirds of their room. Dear
 * (some 10 ms of CPU each, in zlib's threads), so for when nothing else is to be done; several
 * instances may do it at once.
 *
 * @returns how many were found waiting, 0 when none is
 */
export async function packBodies(limit: number): Promise<number> {
  const databases = await db.database.findMany({ select: { id: true } });
  let found = 0;
  for (const { id: databaseId } of databases) {
    const waiting = await findWaiting(databaseId, limit);
    const dictionaries = new Map<bigint, BodyDictionary | null>();
    for (const body of waiting) if (await claim(body)) await packBody(body, dictionaries);
    found += waiting.length;
  }
  return found;
}

/**
 * A delivery that is not read yet has no report yet. Looked up body by body: a plain join may be
 * planned as one of all deliveries.
 */
async function findWaiting(databaseId: bigint, limit: number): Promise<WaitingBody[]> {
  return db.$queryRaw<WaitingBody[]>`
    select body.database_id as "databaseId", body.delivery_id as "deliveryId",
      report.application_id as "applicationId", report.version_id as "versionId"
    from delivery_bodies body
    cross join lateral (
      select result, report_id from deliveries
      where database_id = body.database_id and id = body.delivery_id
      limit 1
    ) delivery
    left join lateral (
      select application_id, version_id from reports
      where database_id = body.database_id and id = delivery.report_id
      limit 1
    ) report on true
    where body.database_id = ${databaseId} and not body.pack_tried and delivery.result <> 'kept'
    order by body.delivery_id
    limit ${limit}`;
}

/**
 * A body is tried once, and that is noted before it begins: of two instances one gets it, one that
 * ends the process is not tried for ever, and one that does not profit is not looked at again.
 */
async function claim({ databaseId, deliveryId }: WaitingBody): Promise<boolean> {
  const { count } = await db.deliveryBody.updateMany({
    where: { databaseId, deliveryId, packTried: false },
    data: { packTried: true },
  });
  return count === 1;
}

/** One bad body must not stop the rest: it stays as it is. */
async function packBody(
  { databaseId, deliveryId, applicationId, versionId }: WaitingBody,
  dictionaries: Map<bigint, BodyDictionary | null>,
): Promise<void> {
  if (applicationId === null || versionId === null) return;
  try {
    let dictionary = dictionaries.get(versionId);
    if (dictionary === undefined) {
      dictionary = await findDictionary({ databaseId, applicationId, versionId }, new Date());
      dictionaries.set(versionId, dictionary);
    }
    if (dictionary) await storePacked({ databaseId, deliveryId }, dictionary);
  } catch (error) {
    const delivery = formatPublicId({ databaseId, id: deliveryId });
    log.error({ err: error, delivery }, "its body could not be packed");
  }
}

/** Nothing happens to a body that is deleted meanwhile, or changed, as lib/forget does. */
async function storePacked(
  key: { databaseId: bigint; deliveryId: bigint },
  dictionary: BodyDictionary,
): Promise<void> {
  const plain = await db.deliveryBody.findUnique({
    where: { databaseId_deliveryId: key, dictionaryId: null },
    select: { codec: true, bytes: true },
  });
  if (!plain) return;
  const body = await decodeBody(plain);
  if (body.length > BIGGEST) return;
  const bytes = await compressAfter(dictionary, body);
  if (!bytes || bytes.length > plain.bytes.length * WORTH_PACKING) return;
  await db.deliveryBody.updateMany({
    where: { ...key, dictionaryId: null, bytes: plain.bytes },
    data: { codec: AFTER_DICTIONARY, bytes, dictionaryId: dictionary.id },
  });
}
