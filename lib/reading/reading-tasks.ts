import { readDebugText } from "@/lib/debug-text/read-debug-text";
import { findFits } from "@/lib/privacy/find-fits";
import { readContent, readUnreadContent } from "@/lib/reading/read-content";
import { readFindings } from "@/lib/reading/read-findings";
import { readableBytes } from "@/lib/reading/readable-body";
import { scrubBody } from "@/lib/reading/scrub-body";

/** What can be read in a thread of its own: it takes and gives what can be cloned into another. */
const TASKS = {
  content: readContent,
  unreadContent: readUnreadContent,
  findings: readFindings,
  readableBytes,
  scrubbed: scrubBody,
  fits: findFits,
  debugText: readDebugText,
};

type Tasks = typeof TASKS;
export type TaskName = keyof Tasks;
export type Input<Name extends TaskName> = Parameters<Tasks[Name]>[0];
export type Result<Name extends TaskName> = ReturnType<Tasks[Name]>;

export type ReadingTask<Name extends TaskName> = { name: Name; input: Input<Name> };

const carryOut: { [Name in TaskName]: (input: Input<Name>) => Result<Name> } = TASKS;

/** Reads in the thread that calls it. */
export function runTask<Name extends TaskName>({ name, input }: ReadingTask<Name>): Result<Name> {
  return carryOut[name](input);
}
