import { parseJson } from "@/lib/ingest/parse-json";
import { readPayload } from "@/lib/ingest/read-payload";
import { crashingThread } from "@/lib/report/crashing-thread";
import { type ReportFacts, reportFacts } from "@/lib/report/facts/report-facts";
import { readReport } from "@/lib/report/read-report";
import type { Frame } from "@/lib/report/report";
import { stackFingerprint } from "@/lib/report/stack-fingerprint";
import { type StackFrames, toStackFrames } from "@/lib/report/stack-frames";

/** What is found in a body once, so that a search need not look into it. */
export type Findings = {
  /** Null when the body shows no frame of the thread that crashed. */
  stack: CrashStack | null;
  facts: ReportFacts;
};

/** The stack of the thread that crashed, as it is stored once for all its reports. */
export type CrashStack = {
  /** SHA-256 in hex; see `stackFingerprint`. */
  fingerprint: string;
  frames: StackFrames;
};

/** Reads the body of a delivery; null when it is not understood. */
export function readFindings(body: Uint8Array): Findings | null {
  const json = parseJson(body);
  const reading = json.ok ? readPayload(json.value) : null;
  if (!reading?.understood) return null;
  const { model } = readReport(reading.payload);
  return {
    stack: stackOf(crashingThread(model)?.frames ?? []),
    facts: reportFacts(model, reading.payload.attributes),
  };
}

function stackOf(frames: Frame[]): CrashStack | null {
  if (frames.length === 0) return null;
  return { fingerprint: stackFingerprint(frames), frames: toStackFrames(frames) };
}
