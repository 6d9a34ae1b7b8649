import { parseJson } from "@/lib/ingest/parse-json";
import { readPayload } from "@/lib/ingest/read-payload";
import { crashingThread } from "@/lib/report/crashing-thread";
import { readReport } from "@/lib/report/read-report";
import { stackFingerprint } from "@/lib/report/stack-fingerprint";
import { type StackFrames, toStackFrames } from "@/lib/report/stack-frames";

/** The stack of the thread that crashed, as it is stored once for all its reports. */
export type CrashStack = {
  /** SHA-256 in hex; see `stackFingerprint`. */
  fingerprint: string;
  frames: StackFrames;
};

/** Reads the body of a delivery; null when it shows no frame of the thread that crashed. */
export function readCrashStack(body: Uint8Array): CrashStack | null {
  const json = parseJson(body);
  const reading = json.ok ? readPayload(json.value) : null;
  if (!reading?.understood) return null;
  const frames = crashingThread(readReport(reading.payload).model)?.frames ?? [];
  if (frames.length === 0) return null;
  return { fingerprint: stackFingerprint(frames), frames: toStackFrames(frames) };
}
