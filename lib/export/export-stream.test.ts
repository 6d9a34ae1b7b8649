import { setTimeout as sleep } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { type ExportColumn, exportFormat } from "@/lib/export/export-format";
import { exportStream } from "@/lib/export/export-stream";

type Row = { id: number; name: string; versions: string[]; trend: number[]; at: Date | null };

const COLUMNS: readonly ExportColumn<Row>[] = [
  ["id", ({ id }) => id],
  ["the name", ({ name }) => name],
  ["versions", ({ versions }) => versions],
  ["trend", ({ trend }) => trend],
  ["first seen", ({ at }) => at],
  ["new", ({ id }) => id === 1],
];

const AT = new Date("2026-11-20T12:30:00Z");
const ROWS: Row[] = [
  { id: 1, name: "=1+1", versions: ["1.0", "a,b"], trend: [0, 2], at: AT },
  { id: 2, name: 'two\n"lines" \uD800', versions: [], trend: [], at: null },
  { id: 3, name: "三", versions: ["-1"], trend: [5], at: AT },
];

const EMPTY: Row = { id: 0, name: "", versions: [], trend: [], at: null };

/** A list that is read `size` rows at a time. */
function pagesOf(rows: Row[], size: number) {
  return vi.fn(async (cursor: string | null) => {
    const start = Number(cursor ?? 0);
    const end = start + size;
    return { rows: rows.slice(start, end), nextCursor: end < rows.length ? String(end) : null };
  });
}

function textOf(format: string, readPage: ReturnType<typeof pagesOf>): Promise<string> {
  const stream = exportStream({ format: exportFormat(format), columns: COLUMNS, readPage });
  return new Response(stream).text();
}

const CSV = `id,the name,versions,trend,first seen,new\r
1,'=1+1,"1.0, a,b",0 2,2026-11-20T12:30:00.000Z,true\r
2,"two\n""lines"" \uFFFD",,,,false\r
3,三,'-1,5,2026-11-20T12:30:00.000Z,false\r
`;

test.each([1, 2, 3, 4])("CSV of pages of %i rows", async (size) => {
  expect(await textOf("csv", pagesOf(ROWS, size))).toBe(CSV);
});

test.each([1, 2, 3, 4])("NDJSON of pages of %i rows ends with how many there are", async (size) => {
  const lines = (await textOf("ndjson", pagesOf(ROWS, size))).trimEnd().split("\n");
  const rows = lines.map((line) => JSON.parse(line));
  expect(rows).toEqual([
    ...ROWS.map(({ name, at, ...row }) => ({
      ...row,
      the_name: name,
      first_seen: at?.toISOString() ?? null,
      new: row.id === 1,
    })),
    { complete: true, rows: 3 },
  ]);
});

test.each([
  ["csv", "id,the name,versions,trend,first seen,new\r\n"],
  ["ndjson", '{"complete":true,"rows":0}\n'],
])("an empty list as %s", async (format, text) => {
  expect(await textOf(format, pagesOf([], 2))).toBe(text);
});

test("what is no format is CSV", () => {
  expect(exportFormat("xlsx").ending).toBe("csv");
  expect(exportFormat(null).ending).toBe("csv");
});

test("a page that cannot be read cuts the file off", async () => {
  const readPage = pagesOf(ROWS, 1).mockImplementation(async (cursor) => {
    if (cursor !== null) throw new Error("the database went away");
    return { rows: ROWS.slice(0, 1), nextCursor: "1" };
  });
  await expect(textOf("ndjson", readPage)).rejects.toThrow("the database went away");
});

test("pages are read only as they are taken, and none once the reader has gone", async () => {
  const readPage = pagesOf(
    Array.from({ length: 100 }, (_, id) => ({ ...EMPTY, id })),
    1,
  );
  const reader = exportStream({
    format: exportFormat("csv"),
    columns: COLUMNS,
    readPage,
  }).getReader();
  await reader.read();
  await sleep(20);
  // The one that was taken, and one that waits.
  expect(readPage).toHaveBeenCalledTimes(2);
  await reader.cancel();
  await sleep(20);
  expect(readPage).toHaveBeenCalledTimes(2);
});
