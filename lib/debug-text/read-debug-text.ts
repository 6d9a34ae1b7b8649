import { readApple } from "@/lib/debug-text/apple/read-apple";
import { readAppleJson } from "@/lib/debug-text/apple/read-apple-json";
import { readCdb } from "@/lib/debug-text/cdb/read-cdb";
import type { DebugDocument, TextFormat } from "@/lib/debug-text/document";
import { joinParts } from "@/lib/debug-text/join-parts";
import { readPlain } from "@/lib/debug-text/read-plain";
import type { PartReader } from "@/lib/debug-text/reading";
import { type Part, recognise } from "@/lib/debug-text/recognise";
import { readMinidumpJson } from "@/lib/debug-text/stackwalk/read-minidump-json";
import { readPipes } from "@/lib/debug-text/stackwalk/read-pipes";
import { readStackwalk } from "@/lib/debug-text/stackwalk/read-stackwalk";
import { splitLines, type TextLines } from "@/lib/debug-text/text-lines";

const READERS: Record<TextFormat, PartReader> = {
  cdb: readCdb,
  analyze: readCdb,
  stackwalk: readStackwalk,
  "stackwalk-pipes": readPipes,
  "minidump-json": readMinidumpJson,
  apple: readApple,
  "apple-json": readAppleJson,
  plain: readPlain,
};

/**
 * Reads what a debugger printed, in any of the formats above or several of them one after the other.
 * Takes any text and never throws; what is not understood stays text.
 */
export function readDebugText(text: string): DebugDocument {
  const lines = splitLines(text);
  return readParts(lines, recognise(lines));
}

/** The text as one section of lines, of which nothing else is known. */
export function readAsPlain(text: string): DebugDocument {
  const lines = splitLines(text);
  return readParts(lines, [{ format: "plain", firstLine: 1, lastLine: lines.starts.length }]);
}

function readParts(lines: TextLines, parts: readonly Part[]): DebugDocument {
  const read = parts.map((part) => ({ ...part, ...READERS[part.format](lines, part) }));
  return joinParts(lines, read);
}
