import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { DebugDocument } from "@/lib/debug-text/document";
import { readDebugText } from "@/lib/debug-text/read-debug-text";

const folder = fileURLToPath(new URL("fixtures/", import.meta.url));
const fixtures = readdirSync(folder).filter((name) => name.endsWith(".txt"));
const read = (name: string) => readFileSync(folder + name, "utf8");

/** The document without its text, with sections, frame lines and ranges in one line each. */
function outlineOf({ lines, sections, noise, frames, remarks, ...rest }: DebugDocument) {
  return {
    ...rest,
    remarks: remarks.join(" "),
    lineCount: lines.starts.length,
    sections: Object.fromEntries(
      sections.map(({ level, firstLine, lastLine, kind, title }) => [
        `${"  ".repeat(level)}${firstLine}-${lastLine}`,
        `${kind}: ${title}`,
      ]),
    ),
    noise: noise.map(({ firstLine, lastLine }) => `${firstLine}-${lastLine}`).join(" "),
    frames: Object.fromEntries(
      frames.map(({ line, thread, frame, module, function: name, file, sourceLine }) => [
        `${line}: ${thread}/${frame}`,
        `${module}!${name} ${file}:${sourceLine}`,
      ]),
    ),
  };
}

test.each(fixtures)("reads %s as the document beside it", async (name) => {
  const outline = `${JSON.stringify(outlineOf(readDebugText(read(name))), null, 2)}\n`;
  await expect(outline).toMatchFileSnapshot(folder + name.replace(".txt", ".expected.json"));
});

const disguises: [string, (text: string) => string][] = [
  ["a byte order mark and Windows line ends", (text) => `\uFEFF${text.replaceAll("\n", "\r\n")}`],
  ["line ends of the old Mac", (text) => text.replaceAll("\n", "\r")],
  ["an indentation, as it was quoted", (text) => text.replaceAll(/^(?=.)/gm, "    ")],
];

test.each(
  disguises.flatMap(([name, disguise]) => fixtures.map((file) => ({ name, disguise, file }))),
)("reads $file with $name", ({ disguise, file }) => {
  const outline = outlineOf(readDebugText(read(file)));
  expect(outlineOf(readDebugText(disguise(read(file))))).toEqual(outline);
});

test("an empty text has no lines and no sections", () => {
  const { sections, lines, report, format } = readDebugText("");
  expect({ sections, format, count: lines.starts.length }).toEqual({
    sections: [],
    format: "plain",
    count: 0,
  });
  expect(report.threads).toEqual([]);
});

test("keeps the frames of a recursion apart", () => {
  const rows = (...offsets: number[]) =>
    offsets.map((offset) => `0012f8a0 00401234 Owl!hoot+0x${offset}`).join("\n");
  const text = `~1s; .ecxr; kp\nChildEBP RetAddr\n${rows(1, 7, 7, 9)}\n\n~1kb\nChildEBP RetAddr\n${rows(7, 7, 8)}\n`;
  const { frames, report } = readDebugText(text);
  expect(report.threads).toHaveLength(1);
  expect(frames.map(({ frame }) => frame)).toEqual([0, 1, 2, 3, 1, 2, null]);
});

test("says that a line was too long to be read", () => {
  const long = `00401234 00401234 Owl!${"hoot".repeat(1100)}+0x1`;
  const { frames, remarks } = readDebugText(`0:000> k\nChildEBP RetAddr\n${long}\n`);
  expect(frames).toEqual([]);
  expect(remarks).toEqual(["1 line is longer than 4096 characters: kept as text, but not read."]);
});

test("reads a minidump's JSON in one line, without lines to link", () => {
  const json = JSON.stringify(JSON.parse(read("minidump.json.txt")));
  const { report, frames, format, remarks } = readDebugText(json);
  expect(format).toBe("minidump-json");
  expect(report).toEqual(readDebugText(read("minidump.json.txt")).report);
  expect({ frames, remarks }).toEqual({ frames: [], remarks: [] });
});
