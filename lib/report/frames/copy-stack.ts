import { codeBlock } from "@/lib/report/frames/code-block";
import type { Frame, Thread } from "@/lib/report/report";
import { stackText } from "@/lib/report/stack-text";

export type CopyFormat = "text" | "markdown" | "json";

/** A thread's stack in the format in which it is pasted elsewhere; every frame with its whole symbol. */
export function copyStack(thread: Thread, format: CopyFormat): string {
  return FORMATS[format](thread);
}

const FORMATS: Record<CopyFormat, (thread: Thread) => string> = {
  text: stackText,
  markdown: (thread) => codeBlock(stackText(thread), "text"),
  json: (thread) => JSON.stringify(toJson(thread), null, 2),
};

function toJson({ id, name, current, frames }: Thread) {
  return {
    thread: id,
    ...(name === null ? {} : { name }),
    crashed: current,
    frames: frames.map(frameJson),
  };
}

/** What a report does not say of a frame is left out. */
function frameJson({ arguments: given, locals, ...place }: Frame, index: number) {
  const known = Object.entries(place).filter(([, value]) => value !== null);
  const variables = Object.entries({ arguments: given, locals }).filter(
    ([, list]) => list.length > 0,
  );
  return { index, ...Object.fromEntries([...known, ...variables]) };
}
