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

/** A time in a cursor is ISO 8601; null where the cursor is of another kind. */
export function cursorTime(cursor: Cursor | null): Date | null {
  const isTime = cursor && /^2\d{3}-\d\d-\d\dT[\d:.]{8,12}Z$/.test(cursor.value);
  const time = isTime ? new Date(cursor.value) : null;
  return time && !Number.isNaN(time.getTime()) ? time : null;
}

/** A count in a cursor is decimal; null where the cursor is of another kind. */
export function cursorCount(cursor: Cursor | null): number | null {
  return cursor && /^\d{1,9}$/.test(cursor.value) ? Number(cursor.value) : null;
}
