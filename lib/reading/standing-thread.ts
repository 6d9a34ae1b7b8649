import { Worker } from "node:worker_threads";
import { ReadingProblem } from "@/lib/reading/reading-problem";
import type { ReadingTask, Result, TaskName } from "@/lib/reading/reading-tasks";
import { THREAD_EXEC_ARGV } from "@/lib/reading/thread-exec-argv";
import { Turns } from "@/lib/turns";

/** Small things are read in milliseconds; what takes this long, on however busy a machine, is made to. */
const SECONDS = 60;
const MEGABYTES = 512;

/**
 * V8's own limit is too low for what a handful of reports needs: much of it outlives a collection and is
 * copied. Measured on eight of 70 KB: 250 reports a second are read with that, 300 with this.
 */
const MEGABYTES_FOR_THE_YOUNG = 64;

const turns = new Turns(1);
let standing: Worker | null = null;

/**
 * Reads some small things in a thread that stays for the next ones, so that the work behind the answers
 * does not hold up the answers.
 * @returns the results, in the same order
 * @throws ReadingProblem when they take too long or too much memory, or one fails
 */
export function runInStandingThread<Name extends TaskName>(
  tasks: ReadingTask<Name>[],
): Promise<Result<Name>[]> {
  return turns.take(async () => {
    const thread = standing ?? startThread();
    try {
      return await ask<Name>(thread, tasks);
    } catch (error) {
      standing = null;
      void thread.terminate();
      throw error;
    }
  });
}

function startThread(): Worker {
  standing = new Worker(new URL("./standing-reading-thread.ts", import.meta.url), {
    execArgv: THREAD_EXEC_ARGV,
    resourceLimits: {
      maxOldGenerationSizeMb: MEGABYTES,
      maxYoungGenerationSizeMb: MEGABYTES_FOR_THE_YOUNG,
    },
  });
  // It ends with the process, and does not keep it.
  standing.unref();
  return standing;
}

function ask<Name extends TaskName>(
  thread: Worker,
  tasks: ReadingTask<Name>[],
): Promise<Result<Name>[]> {
  const asked = new AbortController();
  const answer = new Promise<Result<Name>[]>((resolve, reject) => {
    const late = setTimeout(
      () => reject(new ReadingProblem(`Reading it took longer than ${SECONDS} seconds`)),
      SECONDS * 1_000,
    );
    const onMessage = (results: Result<Name>[]) => resolve(results);
    const onError = (cause: Error) => reject(ReadingProblem.of(cause));
    const onExit = () => reject(new ReadingProblem("Reading it ended too early"));
    thread.once("message", onMessage);
    thread.once("error", onError);
    thread.once("exit", onExit);
    asked.signal.addEventListener("abort", () => {
      clearTimeout(late);
      thread.off("message", onMessage);
      thread.off("error", onError);
      thread.off("exit", onExit);
    });
    thread.postMessage(tasks);
  });
  return answer.finally(() => asked.abort("answered"));
}
