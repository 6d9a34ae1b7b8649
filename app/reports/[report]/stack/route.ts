import { textFile } from "@/app/reports/[report]/text-file";
import { crashingThread } from "@/lib/report/crashing-thread";
import { stackText } from "@/lib/report/stack-text";

/** The stack of the thread that crashed, or of the one that `?thread=` names. */
export const GET = textFile("stack.txt", ({ content: { model } }, request) => {
  const id = request.nextUrl.searchParams.get("thread");
  const thread = id
    ? model.threads.find((candidate) => candidate.id === id)
    : crashingThread(model);
  return thread ? stackText(thread) : null;
});
