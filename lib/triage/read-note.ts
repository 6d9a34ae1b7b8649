import { readWebAddress } from "@/lib/web/web-address";

/** A part of a line. */
export type NotePart =
  | { kind: "text" | "code"; text: string }
  | { kind: "strong" | "emphasis"; parts: NotePart[] }
  | { kind: "link"; href: string; parts: NotePart[] };

/** A part of a note; of text a list of lines, whose breaks are kept. */
export type NoteBlock =
  | { kind: "paragraph" | "quote"; lines: NotePart[][] }
  | { kind: "list"; ordered: boolean; items: NotePart[][] }
  | { kind: "code"; text: string };

/**
 * Reads a note as the part of Markdown that people use in comments: paragraphs, lists, quotes, blocks
 * and spans of code, **strong**, *emphasis*, links. Everything else, HTML too, is the text that it is.
 * Any text can be read, in time that grows with its length.
 */
export function readNote(text: string): NoteBlock[] {
  const lines = text.replaceAll("\r\n", "\n").split("\n");
  const blocks: NoteBlock[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? "";
    const fence = /^ {0,3}(`{3,})[^`]*$/.exec(line)?.[1];
    if (fence) {
      const end = lines.findIndex((one, index) => index > at && one.trim() === fence);
      const after = end === -1 ? lines.length : end;
      blocks.push({ kind: "code", text: lines.slice(at + 1, after).join("\n") });
      at = after + 1;
    } else if (line.trim() === "") {
      at += 1;
    } else {
      const kind = kindOf(line);
      const begin = at;
      while (at < lines.length && kindOf(lines[at] ?? "") === kind) at += 1;
      blocks.push(blockOf(kind, lines.slice(begin, at)));
    }
  }
  return blocks;
}

const MARKS = {
  bullets: /^ {0,3}[-*+] +(?=\S)/,
  numbers: /^ {0,3}\d{1,9}[.)] +(?=\S)/,
  quote: /^ {0,3}> ?/,
} as const;
type LineKind = keyof typeof MARKS | "text" | "blank" | "fence";

function kindOf(line: string): LineKind {
  if (line.trim() === "") return "blank";
  if (/^ {0,3}`{3,}[^`]*$/.test(line)) return "fence";
  if (MARKS.bullets.test(line)) return "bullets";
  if (MARKS.numbers.test(line)) return "numbers";
  return MARKS.quote.test(line) ? "quote" : "text";
}

function blockOf(kind: LineKind, lines: string[]): NoteBlock {
  switch (kind) {
    case "bullets":
    case "numbers": {
      const items = lines.map((line) => readLine(line.replace(MARKS[kind], "")));
      return { kind: "list", ordered: kind === "numbers", items };
    }
    case "quote":
      return { kind, lines: lines.map((line) => readLine(line.replace(MARKS.quote, ""))) };
    default:
      return { kind: "paragraph", lines: lines.map((line) => readLine(line)) };
  }
}

/** Emphasis in emphasis goes so deep, and no deeper. */
const DEEPEST = 3;

/** What begins a part, from the first that fits on; none of them looks far ahead twice. */
const PART = new RegExp(
  [
    String.raw`\\(?<escaped>[\\\`*_[\]()#>~-])`,
    "(?<!`)(?<ticks>`+)(?!`)(?<code>[^`]+)\\k<ticks>(?!`)",
    String.raw`\[(?<label>[^[\]]{1,500})\]\((?<target>[^\s()]{1,2000})\)`,
    String.raw`(?<address>https?:\/\/[^\s<>"'\`]{1,2000})`,
    String.raw`\*\*(?=\S)(?<strong>[^*]{1,2000})(?<=\S)\*\*`,
    String.raw`(?<![\w*])\*(?=\S)(?<emphasis>[^*]{1,2000})(?<=\S)\*(?![\w*])`,
    String.raw`(?<![\w_])_(?=\S)(?<under>[^_]{1,2000})(?<=\S)_(?![\w_])`,
  ].join("|"),
  "gi",
);

function readLine(line: string, depth = 0): NotePart[] {
  const parts: NotePart[] = [];
  let plain = "";
  let at = 0;
  const add = (part: NotePart) => {
    if (plain !== "") parts.push({ kind: "text", text: plain });
    plain = "";
    parts.push(part);
  };
  for (const found of line.matchAll(PART)) {
    plain += line.slice(at, found.index);
    at = found.index + found[0].length;
    const part = partOf(found, depth);
    if (part === null) {
      plain += found.groups?.escaped ?? found[0];
    } else {
      add(part.part);
      plain += part.rest;
    }
  }
  plain += line.slice(at);
  if (plain !== "") parts.push({ kind: "text", text: plain });
  return parts;
}

/** A part, and what of the text that it was found in stands behind it. */
type Found = { part: NotePart; rest: string };

/** Null: it is text. */
function partOf(found: RegExpMatchArray, depth: number): Found | null {
  const { code, label, target, address, strong, emphasis, under } = found.groups ?? {};
  const inside = (text: string): NotePart[] =>
    depth < DEEPEST ? readLine(text, depth + 1) : [{ kind: "text", text }];
  if (code !== undefined) return { part: { kind: "code", text: code.trim() || code }, rest: "" };
  if (strong !== undefined) return { part: { kind: "strong", parts: inside(strong) }, rest: "" };
  const stressed = emphasis ?? under;
  if (stressed !== undefined) {
    return { part: { kind: "emphasis", parts: inside(stressed) }, rest: "" };
  }
  // A link in a link would be two: what is within is its text.
  if (label !== undefined && target !== undefined) return linkTo(target, label, "");
  if (address === undefined) return null;
  const whole = withoutEnd(address);
  return linkTo(whole, whole, address.slice(whole.length));
}

function linkTo(target: string, words: string, rest: string): Found | null {
  const href = readWebAddress(target);
  return href === null
    ? null
    : { part: { kind: "link", href, parts: [{ kind: "text", text: words }] }, rest };
}

/** An address at the end of a sentence, or in parentheses, ends before what ends these. */
function withoutEnd(address: string): string {
  const end = /[.,;:!?*_]+$/.exec(address)?.index ?? address.length;
  const text = address.slice(0, end);
  return text.endsWith(")") && !text.includes("(") ? withoutEnd(text.slice(0, -1)) : text;
}
