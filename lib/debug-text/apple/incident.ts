import type { AppleReport } from "@/lib/debug-text/apple/apple-report";
import { addDetail, explain, INFORMATION } from "@/lib/debug-text/apple/explain";
import { readThreadState } from "@/lib/debug-text/apple/thread-state";
import { addressRange } from "@/lib/debug-text/hex";
import { JsonFields } from "@/lib/report/json-fields";
import { type Frame, frameOf } from "@/lib/report/report";

/** Where a module is in memory, and what it is called. */
interface Image {
  name: string | null;
  base: bigint;
}

/**
 * Reads the second object of an `.ips` file. Every field may be missing:
 * https://developer.apple.com/documentation/xcode/interpreting-the-json-format-of-a-crash-report
 */
export function readIncident(value: unknown, report: AppleReport): void {
  const root = new JsonFields(value);
  report.os = systemOf(new JsonFields(root.list("osVersion")[0]));
  readException(root, report);
  const images = root.list("usedImages").map((image) => readImage(image, report));
  report.crashedThread = root.text("faultingThread");
  for (const [index, thread] of root.list("threads").entries()) {
    readThread(new JsonFields(thread), String(index), images, report);
  }
  readStack("Last Exception Backtrace", root.list("lastExceptionBacktrace"), images, report);
}

/** `macOS 15.2 (24C101)`, as the text has it */
function systemOf(system: JsonFields): string | null {
  const [train, build] = [system.text("train"), system.text("build")];
  return train !== null && build !== null ? `${train} (${build})` : train;
}

function readException(root: JsonFields, report: AppleReport): void {
  const [exception, termination] = ["exception", "termination"].map(
    (name) => new JsonFields(root.list(name)[0]),
  );
  const [type, signal] = [exception?.text("type"), exception?.text("signal")];
  report.exception.code = type && signal ? `${type} (${signal})` : (type ?? signal ?? null);
  const said: unknown = Object.values(root.list("asi")[0] ?? {}).flat()[0];
  const reason = ["namespace", "code", "indicator"].map((name) => termination?.text(name));
  addDetail(report.details, "Exception Subtype", exception?.text("subtype"));
  addDetail(report.details, "Exception Codes", exception?.text("codes"));
  addDetail(report.details, INFORMATION, typeof said === "string" ? said.trim() : null);
  addDetail(report.details, "Termination Reason", reason.filter(Boolean).join(" "));
  report.exception.explanation = explain(report.details);
}

function readImage(value: unknown, report: AppleReport): Image {
  const fields = new JsonFields(value);
  const [name, base, size] = [
    fields.text("name"),
    wholeNumber(fields, "base"),
    wholeNumber(fields, "size"),
  ];
  if (name !== null) {
    report.modules.add({
      ...addressRange(hex(base), hex(base + size)),
      name,
      path: fields.text("path"),
      fileVersion: fields.text("CFBundleShortVersionString"),
      debugGuid: fields.text("uuid"),
    });
  }
  return { name, base };
}

function readThread(
  thread: JsonFields,
  id: string,
  images: readonly Image[],
  report: AppleReport,
): void {
  report.nameThread(id, thread.text("name") ?? thread.text("queue"));
  readStack(id, thread.list("frames"), images, report);
  if (id === report.crashedThread) {
    report.exception.registers.push(...readThreadState(thread.list("threadState")[0]));
  }
}

function readStack(
  thread: string,
  frames: readonly unknown[],
  images: readonly Image[],
  report: AppleReport,
): void {
  report.stacks.begin(thread, false);
  for (const frame of frames) report.stacks.add(0, readFrame(new JsonFields(frame), images));
}

function readFrame(fields: JsonFields, images: readonly Image[]): Frame {
  const image = images[fields.number("imageIndex") ?? -1];
  const [module, name] = [image?.name ?? null, fields.text("symbol")];
  const place = wholeNumber(fields, "imageOffset");
  if (module === null)
    return frameOf({ symbol: name ?? hex((image?.base ?? 0n) + place), function: name });
  return frameOf({
    symbol: name === null ? `${module}+${hex(place)}` : `${module}!${name}`,
    module,
    function: name,
    file: fields.text("sourceFile"),
    line: fields.number("sourceLine"),
    offset: name === null ? hex(place) : hex(wholeNumber(fields, "symbolLocation")),
  });
}

/** An address or a distance; 0 where there is none. */
function wholeNumber(fields: JsonFields, name: string): bigint {
  const digits = fields.text(name) ?? "";
  return /^\d{1,20}$/.test(digits) ? BigInt(digits) : 0n;
}

function hex(number: bigint): string {
  return `0x${number.toString(16)}`;
}
