// Runs in the thread that stays: tasks that come together are answered with their results. One that
// throws ends the thread.
import { constants, setPriority } from "node:os";
import { parentPort } from "node:worker_threads";
import { runTask } from "@/lib/reading/reading-tasks";

// On Linux a thread has a priority of its own, elsewhere it would be the whole server's. Where the
// processors are busy, answers go before what is read behind them.
if (process.platform === "linux") setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL);

parentPort?.on("message", (tasks) => parentPort?.postMessage(tasks.map(runTask)));
