import fc from "fast-check";
import { expect, test } from "vitest";
import { type NoteBlock, type NotePart, readNote } from "@/lib/triage/read-note";

const text = (words: string): NotePart => ({ kind: "text", text: words });
const line = (...parts: NotePart[]): NoteBlock => ({ kind: "paragraph", lines: [parts] });
const link = (href: string, words = href): NotePart => ({
  kind: "link",
  href,
  parts: [text(words)],
});

test.each<[string, NoteBlock[]]>([
  ["plain", [line(text("plain"))]],
  ["", []],
  ["a\nb", [{ kind: "paragraph", lines: [[text("a")], [text("b")]] }]],
  ["a\r\n\r\nb", [line(text("a")), line(text("b"))]],
  [
    "**b** and *i* and _u_",
    [
      line(
        { kind: "strong", parts: [text("b")] },
        text(" and "),
        { kind: "emphasis", parts: [text("i")] },
        text(" and "),
        { kind: "emphasis", parts: [text("u")] },
      ),
    ],
  ],
  ["snake_case_name and 2*3*4", [line(text("snake_case_name and 2*3*4"))]],
  ["`std::map<int>` ``a`b``", [line({ kind: "code", text: "std::map<int>" }, text(" ``a`b``"))]],
  ["\\*no\\*", [line(text("*no*"))]],
  ["<b>x</b> &amp;", [line(text("<b>x</b> &amp;"))]],
  [
    "- a\n- `b`\n\n1. c",
    [
      { kind: "list", ordered: false, items: [[text("a")], [{ kind: "code", text: "b" }]] },
      { kind: "list", ordered: true, items: [[text("c")]] },
    ],
  ],
  ["> said\nme", [{ kind: "quote", lines: [[text("said")]] }, line(text("me"))]],
  ["```cpp\n**x**\n```\nafter", [{ kind: "code", text: "**x**" }, line(text("after"))]],
  ["```\nnever ends", [{ kind: "code", text: "never ends" }]],
  ["# no title", [line(text("# no title"))]],
  ["[it](https://example.com/x)", [line(link("https://example.com/x", "it"))]],
  ["[it](javascript:alert(1))", [line(text("[it](javascript:alert(1))"))]],
  ["[it](https://ada:x@example.com/)", [line(text("[it](https://ada:x@example.com/)"))]],
  ["see https://example.com/x.", [line(text("see "), link("https://example.com/x"), text("."))]],
  ["(https://example.com/x)", [line(text("("), link("https://example.com/x"), text(")"))]],
])("%j is read", (note, blocks) => {
  expect(readNote(note)).toEqual(blocks);
});

function linksIn(parts: NotePart[]): string[] {
  return parts.flatMap((part) => {
    if ("text" in part) return [];
    return [...(part.kind === "link" ? [part.href] : []), ...linksIn(part.parts)];
  });
}

const partsOf = (block: NoteBlock) => {
  if (block.kind === "code") return [];
  return (block.kind === "list" ? block.items : block.lines).flat();
};

test("any note is read, and its links lead to the web only", () => {
  const pieces = fc.constantFrom(
    ..."* ** _ ` ``` [ ] ( ) > - 1. \\ https:// http://a.test/ javascript: [x](".split(" "),
    "\n",
    " ",
    "word",
    "](https://a.test)",
  );
  const note = fc.oneof(
    fc.array(pieces, { maxLength: 60 }).map((all) => all.join("")),
    fc.string(),
  );
  fc.assert(
    fc.property(note, (given) => {
      for (const href of readNote(given).flatMap((block) => linksIn(partsOf(block)))) {
        expect(href).toMatch(/^https?:\/\//);
      }
    }),
    { numRuns: 500 },
  );
});

test.each(["*", "`", "_", "[", "**a", "](", "> ", "- ", "\\", "https://a", "```\n"])(
  "20,000 letters of %j are read in no time",
  (piece) => {
    const begun = performance.now();
    readNote(piece.repeat(20_000 / piece.length));
    expect(performance.now() - begun).toBeLessThan(1_000);
  },
);
