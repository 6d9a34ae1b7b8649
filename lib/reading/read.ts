import { metrics } from "@/lib/observe/metrics";
import { ReadingProblem } from "@/lib/reading/reading-problem";
import { type ReadingTask, type Result, runTask, type TaskName } from "@/lib/reading/reading-tasks";
import { runInThread } from "@/lib/reading/run-in-thread";
import { runInStandingThread } from "@/lib/reading/standing-thread";
import { Turns } from "@/lib/turns";

/** In bytes or characters: somebody waits for it, and nobody else should. */
const WORTH_A_THREAD = 256 * 1024;

/**
 * The same behind the answers, where a thread stands ready: one more takes half a second of a processor to
 * start and to learn, in which the other reads 10 MB.
 */
export const WORTH_ITS_OWN_THREAD = 1024 * 1024;

/** Each thread can fill a processor and much memory. */
const THREADS = 2;
const MOST_WAITING = 100;

declare global {
  var crashboardReadingTurns: Turns | undefined;
}

/** Remembered globally: Next bundles instrumentation and routes apart. */
const turns = globalThis.crashboardReadingTurns ?? new Turns(THREADS);
globalThis.crashboardReadingTurns = turns;

/**
 * Reads what somebody waits for: what is big in a thread of its own, because a server that reads 30 MB by
 * itself answers nobody meanwhile.
 * @throws ReadingProblem when a thread takes too long or too much memory, or too many wait for one
 */
export async function read<Name extends TaskName>(task: ReadingTask<Name>): Promise<Result<Name>> {
  const end = metrics().parseSeconds.startTimer({ task: task.name });
  try {
    return sizeOf(task) >= WORTH_A_THREAD ? await readBig(task) : runTask(task);
  } finally {
    end();
  }
}

/**
 * Reads behind the answers, of which there is much: what is small in one thread that stays.
 * @param tasks what is small is read together: where one fails, all do
 * @returns the results, in the same order
 * @throws ReadingProblem as `read` does
 */
export async function readBehindAnswers<Name extends TaskName>(
  tasks: ReadingTask<Name>[],
): Promise<Result<Name>[]> {
  const beganAt = performance.now();
  const results = tasks.some((task) => sizeOf(task) >= WORTH_ITS_OWN_THREAD)
    ? await Promise.all(tasks.map(readBig<Name>))
    : await runInStandingThread(tasks);
  const seconds = (performance.now() - beganAt) / 1_000 / tasks.length;
  for (const { name } of tasks) metrics().parseSeconds.observe({ task: name }, seconds);
  return results;
}

async function readBig<Name extends TaskName>(task: ReadingTask<Name>): Promise<Result<Name>> {
  if (turns.waiting >= MOST_WAITING) {
    throw new ReadingProblem("The server is busy reading other large reports");
  }
  return turns.take(() => runInThread(task));
}

/** In bytes or characters. */
function sizeOf({ input }: ReadingTask<TaskName>): number {
  return typeof input === "string" ? input.length : input.body.length;
}
