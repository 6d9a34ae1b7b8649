export type Identified = { id: bigint };

/**
 * Runs a statement that finds a row or inserts it. Under READ COMMITTED it returns nothing only
 * when another transaction made the row between its snapshot and its insert; a second run sees it.
 */
export async function findOrInsert(statement: () => Promise<Identified[]>): Promise<bigint> {
  const [row] = await statement();
  if (row) return row.id;
  const [again] = await statement();
  if (!again) throw new Error("A row that another transaction made could not be read back.");
  return again.id;
}

/** Which of the items that a statement was given, counted from 1, is which row. */
export type Numbered = { ordinal: number; id: bigint };

/**
 * The same for many rows.
 *
 * @param items by their keys
 * @param statement gives the ids of those that it was asked for, but for those that another transaction
 *   made meanwhile
 * @returns the ids by the same keys
 */
export async function findOrInsertAll<Item>(
  items: ReadonlyMap<string, Item>,
  statement: (items: [string, Item][]) => Promise<Numbered[]>,
): Promise<Map<string, bigint>> {
  const ids = new Map<string, bigint>();
  for (let run = 1; run <= 2 && ids.size < items.size; run += 1) {
    const left = [...items].filter(([key]) => !ids.has(key));
    for (const { ordinal, id } of await statement(left)) {
      const [key] = left[ordinal - 1] ?? [];
      if (key !== undefined) ids.set(key, id);
    }
  }
  if (ids.size < items.size) {
    throw new Error("Rows that another transaction made could not be read back.");
  }
  return ids;
}
