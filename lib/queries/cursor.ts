/** A keyset page begins after this row: the sort value of the last row shown, and its key. */
export type Cursor = { value: string; databaseId: bigint; id: bigint };

/** "VALUE~DATABASE~ID", readable in an address. */
export function formatCursor({ value, databaseId, id }: Cursor): string {
  return `${value}~${databaseId}~${id}`;
}

/** Null for anything that is not a cursor: the list then begins at its start. */
export function parseCursor(text: string | null): Cursor | null {
  const [, value = "", databaseId = "", id = ""] =
    /^([\dTZ:.-]{1,40})~(\d{1,18})~(\d{1,18})$/.exec(text ?? "") ?? [];
  return value ? { value, databaseId: BigInt(databaseId), id: BigInt(id) } : null;
}

/** Times in cursors are ISO 8601, counts decimal: each is null where the cursor is of the other kind. */
export function cursorTime(cursor: Cursor | null): Date | null {
  const time = cursor ? new Date(cursor.value) : null;
  return time && cursor?.value.includes("T") && !Number.isNaN(time.getTime()) ? time : null;
}

export function cursorCount(cursor: Cursor | null): number | null {
  return cursor && /^\d{1,9}$/.test(cursor.value) ? Number(cursor.value) : null;
}
