import type { DebugDocument } from "@/lib/debug-text/document";
import { readDebugText } from "@/lib/debug-text/read-debug-text";

/** Of a longer text only the beginning is read: to read 20 MB takes the server 13 seconds. */
export const READ_CHARACTERS = 5_000_000;

/** Reads as much of a debugger text as is read at once. */
export function readBeginning(text: string): DebugDocument {
  const document = readDebugText(text.slice(0, READ_CHARACTERS));
  if (text.length <= READ_CHARACTERS) return document;
  const remark = `The debugger text is ${text.length} characters long, and only its first ${READ_CHARACTERS} were read.`;
  return { ...document, remarks: [...document.remarks, remark] };
}
