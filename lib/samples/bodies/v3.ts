import type { Evidence } from "@/lib/samples/bodies/evidence";
import { commonFields } from "@/lib/samples/bodies/v2";
import type { Frame } from "@/lib/samples/crash/crash";
import { hex } from "@/lib/samples/crash/hex";
import { isoSeconds } from "@/lib/samples/dates";
import type { Quirks } from "@/lib/samples/quirks";

/** Today's body: the stack as a list of objects, and more about the crash in plain fields. */
export function writeV3Body(evidence: Evidence, quirks: Quirks): Record<string, unknown> {
  const { report, crashedAt } = evidence;
  const shape = frameShapes[report.id % frameShapes.length] ?? webFrame;
  return {
    ...commonFields(evidence, quirks),
    crashTypeId: evidence.crashTypeId,
    platform: evidence.platform,
    callstack: evidence.frames.map(shape),
    crashTime: isoSeconds(crashedAt),
    userDescription: evidence.description,
    attributes: {
      locale: evidence.person.locale,
      os: evidence.os,
      sessionMinutes: Math.round(evidence.uptimeSeconds / 60),
      betaTester: report.version.includes("-"),
    },
    crashFileUrl: `https://files.example.com/${evidence.database}/${report.id}.zip?expires=900`,
    ...(quirks.unknownField ? { region: { name: "eu-central", replica: 2 } } : {}),
  };
}

// The documentation does not say what a frame object looks like, so the samples have all three
// shapes that BugSplat uses elsewhere: in its web pages, in its XML, in its structured reports.
const frameShapes = [webFrame, xmlFrame, structuredFrame];

function webFrame(frame: Frame, level: number): Record<string, unknown> {
  return {
    stackFrameLevel: level,
    functionName: frame.symbol,
    fileName: frame.file,
    lineNumber: frame.line === "" ? null : frame.line,
    arguments: frame.arguments.map(({ name, value }) => ({ variable: name, value })),
    locals: frame.locals.map(({ name, value }) => ({ variable: name, value })),
  };
}

function xmlFrame(frame: Frame): Record<string, unknown> {
  return {
    symbol: frame.symbol,
    file: frame.file,
    line: frame.line,
    offset: `0x${hex(frame.offset)}`,
  };
}

function structuredFrame(frame: Frame): Record<string, unknown> {
  return {
    function: frame.symbol,
    file: frame.file || null,
    line: Number.parseInt(frame.line, 10) || null,
    module: frame.loaded?.file ?? null,
    address: frame.loaded ? `0x${hex(frame.address, 16)}` : null,
  };
}
