import { z } from "zod";

/**
 * The id of a group, report or delivery in addresses and answers: "DATABASE-ID", both in decimal.
 * It carries the database because every key is led by it; it never changes.
 */
export type PublicId = { databaseId: bigint; id: bigint };

/** Reads "3-1024"; null when the text is not such an id or is out of a bigint's range. */
export function parsePublicId(text: string): PublicId | null {
  const [, database = "", id = ""] = /^(\d{1,18})-(\d{1,18})$/.exec(text) ?? [];
  return database && id ? { databaseId: BigInt(database), id: BigInt(id) } : null;
}

/** A number of a row in a form or an address, in digits: of a database, a token, a stack. */
export const IdText = z
  .string()
  .regex(/^\d{1,18}$/)
  .transform(BigInt);

/** A public id in a form. */
export const PublicIdText = z
  .string()
  .transform(parsePublicId)
  .pipe(z.object({ databaseId: z.bigint(), id: z.bigint() }));

export function formatPublicId({ databaseId, id }: PublicId): string {
  return `${databaseId}-${id}`;
}
