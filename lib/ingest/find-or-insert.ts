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
