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
const WORTH_A_THREAD = 256 * 1024;

/** Each thread can fill a processor and much memory. */
const THREADS = 2;
const MOST_WAITING = 100;

const turns = new Turns(THREADS);

/** Whether somebody waits for the result, or it is work behind the answers, of which there is much. */
type Urgency = "at once" | "behind answers";

/**
 * Reads what is big in a thread of its own, because a server that reads 30 MB by itself answers nobody
 * meanwhile. What is small is read at once where somebody waits for it, else in a thread that stays.
 * @throws ReadingProblem when a thread takes too long or too much memory, or too many wait for one
 */
export async function read<Name extends TaskName>(
  task: ReadingTask<Name>,
  urgency: Urgency = "at once",
): Promise<Result<Name>> {
  const end = metrics().parseSeconds.startTimer({ task: task.name });
  try {
    return await readWhereItFits(task, urgency);
  } finally {
    end();
  }
}

async function readWhereItFits<Name extends TaskName>(
  task: ReadingTask<Name>,
  urgency: Urgency,
): Promise<Result<Name>> {
  if (sizeOf(task.input) < WORTH_A_THREAD) {
    return urgency === "at once" ? runTask(task) : runInStandingThread(task);
  }
  if (turns.waiting >= MOST_WAITING) {
    throw new ReadingProblem("The server is busy reading other large reports");
  }
  return turns.take(() => runInThread(task));
}

/** In bytes or characters. */
function sizeOf(input: Input<TaskName>): number {
  return typeof input === "string" ? input.length : input.body.length;
}
