import { createHash } from "node:crypto";
import type { Payload } from "@/lib/ingest/payload";
import { readPayload } from "@/lib/ingest/read-payload";
import { openBody, type ReadableBody } from "@/lib/reading/readable-body";
import { type Fact, type FactSet, factSetFingerprint } from "@/lib/report/facts/fact";
import { reportFacts } from "@/lib/report/facts/report-facts";
import { findOperatingSystem, type OperatingSystem } from "@/lib/report/in-app/operating-system";
import { readOutline } from "@/lib/report/read-report";
import type { Frame } from "@/lib/report/report";
import { stackFingerprint } from "@/lib/report/stack-fingerprint";
import { type StackFrames, toStackFrames } from "@/lib/report/stack-frames";

/** What is found in a body once, so that a search need not look into it. */
export type Findings = {
  /** Null when the body shows no frame of the thread that crashed. */
  stack: CrashStack | null;
  os: Fact | null;
  modules: FactSet;
  attributes: FactSet;
};

/** The stack of the thread that crashed, as it is stored once for all its reports. */
export type CrashStack = {
  /** SHA-256 in hex; see `stackFingerprint`. */
  fingerprint: string;
  frames: StackFrames;
  /** Of the report that it was found in: by it is told whose code its frames are. */
  system: OperatingSystem | null;
};

/**
 * Reads the body of a delivery; null when it is not understood. What is stored once for many reports is
 * read without people: a search must not find them there.
 */
export function readFindings(body: ReadableBody): Findings | null {
  const { json } = openBody(body);
  const reading = json.ok ? readPayload(json.value) : null;
  if (!reading?.understood) return null;
  const { attributes } = reportFacts(NOTHING_READ, reading.payload.attributes);
  return { ...readOnce(reading.payload), attributes: setOf(attributes) };
}

const NOTHING_READ = { os: null, modules: [] };

/** What does not depend on what the payload says beside its texts. */
type OfTexts = Omit<Findings, "attributes">;

/** Of the reports that were read last, by a hash of the texts that they were read from. */
const recent = new Map<string, OfTexts>();
const MOST_RECENT = 500;

/**
 * What the texts of a crash say. The same ones come again and again: when BugSplat sends a report once
 * more, and where a report is no more than a call stack that others have too.
 */
function readOnce(payload: Payload): OfTexts {
  const { reportXml, debugOutput, callstack, crashTypeId, platform } = payload;
  const rest = JSON.stringify([callstack, crashTypeId, platform]);
  const key = hashTexts([reportXml, debugOutput, rest]);
  const known = recent.get(key);
  if (known) return known;
  const outline = readOutline(payload);
  const system = findOperatingSystem({
    crashTypeId: crashTypeId ?? null,
    os: outline.os,
    platform: outline.platform ?? platform,
  });
  const { os, modules } = reportFacts(outline, {});
  const findings = { stack: stackOf(outline.stack, system), os, modules: setOf(modules) };
  const [oldest] = recent.keys();
  if (recent.size >= MOST_RECENT && oldest !== undefined) recent.delete(oldest);
  recent.set(key, findings);
  return findings;
}

/** Of texts one by one: the length of each keeps them apart. */
function hashTexts(texts: string[]): string {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(`${text.length} `).update(text);
  return hash.digest("hex");
}

/** Here, and not where it is stored: that is the thread that gives the answers. */
function setOf(facts: Fact[]): FactSet {
  return { fingerprint: factSetFingerprint(facts), facts };
}

function stackOf(frames: Frame[], system: OperatingSystem | null): CrashStack | null {
  if (frames.length === 0) return null;
  return { fingerprint: stackFingerprint(frames), frames: toStackFrames(frames), system };
}
