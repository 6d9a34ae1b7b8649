import { dictionaryText } from "@/lib/bodies/continued-brotli";
import type { ForgetWork, StepOutcome } from "@/lib/forget/forget-step";
import type { BodyDictionary } from "@/lib/generated/prisma/client";
import { decodeBody, encodeBody } from "@/lib/ingest/body-codec";

const BATCH = 20;

/**
 * Drops dictionaries that mention the person, which the text of three may: bodies that continue one are
 * unpacked first, and can be packed behind another later. One dictionary, or some of its bodies, at a time.
 */
export async function dropDictionariesOf(work: ForgetWork): Promise<StepOutcome> {
  const { transaction, run, remover } = work;
  const [lastId = 0n, lastBody = 0n] = run.position;
  const dictionary = await transaction.bodyDictionary.findFirst({
    where: { databaseId: run.databaseId, id: { gt: lastId } },
    orderBy: { id: "asc" },
  });
  if (!dictionary) return { next: "step" };
  const isClean = remover.ofBytes(await dictionaryText(dictionary)) === null;
  if (isClean) return { next: "position", position: [dictionary.id] };

  const unpacked = await unpackSome(work, dictionary, lastBody);
  if (unpacked !== null) return { next: "position", position: [lastId, unpacked] };
  // From the first on once more: one may have been packed behind it meanwhile.
  if (lastBody > 0n) return { next: "position", position: [lastId] };
  await transaction.bodyDictionary.delete({
    where: { databaseId_id: { databaseId: run.databaseId, id: dictionary.id } },
  });
  return { next: "position", position: [dictionary.id], forgotten: { changedRows: 1 } };
}

/** @returns the delivery of the last body that was unpacked; null when there was none to unpack */
async function unpackSome(
  { transaction, run: { databaseId } }: ForgetWork,
  dictionary: BodyDictionary,
  after: bigint,
): Promise<bigint | null> {
  const bodies = await transaction.deliveryBody.findMany({
    where: { databaseId, dictionaryId: dictionary.id, deliveryId: { gt: after } },
    orderBy: { deliveryId: "asc" },
    take: BATCH,
  });
  for (const { deliveryId, codec, bytes } of bodies) {
    const plain = await encodeBody(await decodeBody({ codec, bytes, dictionary }));
    await transaction.deliveryBody.updateMany({
      where: { databaseId, deliveryId, dictionaryId: dictionary.id },
      data: { codec: plain.codec, bytes: plain.bytes, dictionaryId: null, packTried: false },
    });
  }
  return bodies.at(-1)?.deliveryId ?? null;
}
