// Runs in the thread that stays: each task that comes is answered with its result. One that throws
// ends the thread.
import { parentPort } from "node:worker_threads";
import { runTask } from "@/lib/reading/reading-tasks";

parentPort?.on("message", (task) => parentPort?.postMessage(runTask(task)));
