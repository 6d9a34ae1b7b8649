import { textFile } from "@/app/reports/[report]/text-file";
import { crashingThread } from "@/lib/report/crashing-thread";
import { type CopyFormat, copyStack } from "@/lib/report/frames/copy-stack";
import { threadKey } from "@/lib/report/thread-key";

const ENDINGS: Record<CopyFormat, string> = {
  text: "stack.txt",
  markdown: "stack.md",
  json: "stack.json",
};

/** The stack of the thread that crashed or that `?thread=` names, in the `?format=` asked for. */
export const GET = textFile(
  (asked) => ENDINGS[formatOf(asked)],
  ({ content: { model } }, asked) => {
    const id = asked.get("thread");
    const thread = id
      ? model.threads.find((candidate) => candidate.id !== null && threadKey(candidate.id) === id)
      : crashingThread(model);
    return thread ? copyStack(thread, formatOf(asked)) : null;
  },
);

function formatOf(asked: URLSearchParams): CopyFormat {
  const wanted = asked.get("format");
  return wanted === "markdown" || wanted === "json" ? wanted : "text";
}
