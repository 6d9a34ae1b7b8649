import { metrics } from "@/lib/observe/metrics";
import { ReadingProblem } from "@/lib/reading/reading-problem";
import {
  type Input,
  type ReadingTask,
  type Result,
  runTask,
  type TaskName,
} from "@/lib/reading/reading-tasks";
import { runInThread } from "@/lib/reading/run-in-thread";
import { runInStandingThread } from "@/lib/reading/standing-thread";
import { Turns } from "@/lib/reading/turns";

/** Less than this many bytes or characters are read in less time than a thread takes to start. */
export const WORTH_A_THREAD = 256 * 1024;

/** Each thread can fill a processor and much memory. */
const THREADS = 2;
const MOST_WAITING = 100;

const turns = new Turns(THREADS);

/**
 * Reads what somebody waits for: what is big in a thread of its own, because a server that reads 30 MB by
 * itself answers nobody meanwhile.
 * @throws ReadingProblem when a thread takes too long or too much memory, or too many wait for one
 */
export async function read<Name extends TaskName>(task: ReadingTask<Name>): Promise<Result<Name>> {
  const end = metrics().parseSeconds.startTimer({ task: task.name });
  try {
    return isBig(task) ? await readBig(task) : runTask(task);
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
  const results = tasks.some(isBig)
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

function isBig({ input }: ReadingTask<TaskName>): boolean {
  return sizeOf(input) >= WORTH_A_THREAD;
}

/** In bytes or characters. */
function sizeOf(input: Input<TaskName>): number {
  return typeof input === "string" ? input.length : input.body.length;
}
