import type { DebugDocument } from "@/lib/debug-text/document";
import { readAsPlain } from "@/lib/debug-text/read-debug-text";
import { read } from "@/lib/reading/read";
import { ReadingProblem } from "@/lib/reading/reading-problem";

/** Reads a debugger text; one that cannot be read within the limits is shown as plain text. */
export async function readDocument(text: string, reader = read): Promise<DebugDocument> {
  try {
    return await reader({ name: "debugText", input: text });
  } catch (error) {
    if (!(error instanceof ReadingProblem)) throw error;
    return { ...readAsPlain(text), remarks: [`${error.message}, so it is shown as plain text.`] };
  }
}
