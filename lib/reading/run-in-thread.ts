import { Worker } from "node:worker_threads";
import { ReadingProblem } from "@/lib/reading/reading-problem";
import type { ReadingTask, Result, TaskName } from "@/lib/reading/reading-tasks";
import { THREAD_EXEC_ARGV } from "@/lib/reading/thread-exec-argv";

/** What one task may take; a thread that takes more is ended, and the server lives on. */
export type ThreadLimits = { seconds: number; megabytes: number };

/** The largest report that is let in takes seconds of an idle machine, and tens of a busy one. */
const LIMITS: ThreadLimits = { seconds: 60, megabytes: 2048 };

/**
 * Reads in a thread made for this task: what it leaves in the memory goes with it.
 * @throws ReadingProblem when it takes more than the limits, or fails
 */
export async function runInThread<Name extends TaskName>(
  task: ReadingTask<Name>,
  { seconds, megabytes } = LIMITS,
): Promise<Result<Name>> {
  const thread = new Worker(new URL("./reading-thread.ts", import.meta.url), {
    workerData: task,
    execArgv: THREAD_EXEC_ARGV,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  try {
    return await resultOf(thread, seconds);
  } finally {
    await thread.terminate();
  }
}

function resultOf<T>(thread: Worker, seconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(
      () => reject(new ReadingProblem(`Reading it took longer than ${seconds} seconds`)),
      seconds * 1_000,
    );
    thread.once("message", resolve);
    thread.once("error", (cause) => reject(ReadingProblem.of(cause)));
    thread.once("exit", () => {
      clearTimeout(late);
      reject(new ReadingProblem("Reading it ended too early"));
    });
  });
}
