// Runs in the thread: one task, whose result is its only message.
import { parentPort, workerData } from "node:worker_threads";
import { runTask } from "@/lib/reading/reading-tasks";

parentPort?.postMessage(runTask(workerData));
