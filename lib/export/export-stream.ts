import type { ExportColumn, ExportFormat } from "@/lib/export/export-format";

/** A part of a list, and where the next one begins; null: this is the last. */
type Page<Row> = { rows: Row[]; nextCursor: string | null };

type Export<Row> = {
  format: ExportFormat;
  columns: readonly ExportColumn<Row>[];
  /** Reads the part of the list that begins at a cursor; null: its first. */
  readPage: (cursor: string | null) => Promise<Page<Row>>;
};

/**
 * A whole list as a file that is never whole in memory: a page is read when the one before has been
 * taken, and none any more once the reader has gone. When a page cannot be read the stream fails, so
 * that its file is cut off and not shorter than it should be.
 */
export function exportStream<Row>({
  format,
  columns,
  readPage,
}: Export<Row>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const names = columns.map(([name]) => name);
  let cursor: string | null = null;
  let written = 0;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { rows, nextCursor } = await readPage(cursor);
      const parts = cursor === null ? [format.head(names)] : [];
      for (const row of rows) {
        parts.push(
          format.row(
            names,
            columns.map(([, cell]) => cell(row)),
          ),
        );
      }
      written += rows.length;
      cursor = nextCursor;
      if (nextCursor === null) parts.push(format.end(written));
      controller.enqueue(encoder.encode(parts.join("")));
      if (nextCursor === null) controller.close();
    },
  });
}
