import {
  type Crash,
  type Frame,
  type Module,
  type Thread,
  topFrame,
} from "@/lib/samples/crash/crash";
import { hex } from "@/lib/samples/crash/hex";
import { ctime } from "@/lib/samples/dates";
import type { Variable } from "@/lib/samples/stacks/frame-text";
import { leaf, writeXml, type XmlElement } from "@/lib/samples/xml";

export type ReportXmlOptions = {
  /** Only what BugSplat has before somebody asks for more: no other threads, no modules. */
  onlyCrashingThread?: boolean;
  /** All on one line, as some clients send it. */
  oneLine?: boolean;
  /** White space around symbols' CDATA, as in BugSplat's own example. */
  loose?: boolean;
  /** A second thread with the first one's id, and one without frames. */
  oddThreads?: boolean;
  /** Debugger text to carry inside the XML. */
  debuggerText?: string;
};

/** The `<report>` that BugSplat's servers and clients write for a crash. */
export function writeReportXml(crash: Crash, options: ReportXmlOptions = {}): string {
  const { fault } = crash;
  const top = topFrame(crash.crashed);
  const process: XmlElement[] = [
    {
      name: "exception",
      children: [
        { name: "func", cdata: top.symbol },
        leaf("code", fault.code),
        leaf("explanation", fault.message),
        leaf("file", top.file),
        leaf("line", top.line),
        ...(top.loaded ? [leaf("offset", `0x${hex(top.offset)}`)] : []),
        ...registers(crash),
      ],
    },
    ...(options.onlyCrashingThread ? [] : modules(crash)),
    threads(crash, options),
  ];
  const text = options.debuggerText;
  if (text !== undefined) {
    process.push({ name: "DebugOutput", children: [{ name: "DbgEngOutput", cdata: text }] });
  }
  const report: XmlElement = {
    name: "report",
    children: [
      leaf("platform", crash.platform),
      leaf("os", crash.machine.os),
      { name: "process", children: process },
    ],
  };
  return writeXml(report, options.oneLine ? 0 : 1);
}

/** The `<feedback>` of BugSplat's type 36. */
export function writeFeedbackXml(title: string, description: string): string {
  const feedback: XmlElement = {
    name: "feedback",
    attributes: { version: "1" },
    children: [leaf("title", title), leaf("description", description)],
  };
  return `<?xml version="1.0" encoding="utf-8"?>\n${writeXml(feedback, 2)}`;
}

function registers(crash: Crash): XmlElement[] {
  if (crash.registers.length === 0) return [];
  const children = crash.registers.map(({ name, value }) => leaf(name, value));
  return [{ name: "registers", children }];
}

function modules(crash: Crash): XmlElement[] {
  if (crash.modules.length === 0) return [];
  const width = crash.machine.processor === "x86" ? 8 : 16;
  return [
    {
      name: "modules",
      attributes: { numloaded: String(crash.modules.length) },
      children: crash.modules.map((module, i) => moduleElement(module, i, width)),
    },
  ];
}

function moduleElement(module: Module, order: number, width: number): XmlElement {
  return {
    name: "module",
    children: [
      leaf("name", module.name),
      leaf("order", String(order)),
      leaf("address", `${hex(module.start, width)}-${hex(module.end, width)}`),
      leaf("path", module.path.replaceAll("\\", "/")),
      leaf("symbolsloaded", module.symbols),
      leaf("fileversion", module.version),
      leaf("productversion", module.own ? module.version : ""),
      leaf("checksum", module.checksum),
      leaf("timedatestamp", ctime(module.builtAt)),
      leaf("debugguid", module.debugId),
    ],
  };
}

function threads(crash: Crash, options: ReportXmlOptions): XmlElement {
  const all = options.onlyCrashingThread ? [crash.crashed] : activeFirst(crash);
  const children = all.map((thread) => threadElement(thread, thread === crash.crashed, options));
  if (options.oddThreads) {
    const attributes = { id: "0", current: "no", framecount: "0" };
    children.push({ name: "thread", attributes, children: [{ name: "frame" }] });
  }
  return { name: "threads", attributes: { count: String(children.length) }, children };
}

/** The crashing thread leads the list, whatever its number. */
function activeFirst(crash: Crash): Thread[] {
  return [crash.crashed, ...crash.threads.filter((thread) => thread !== crash.crashed)];
}

function threadElement(thread: Thread, crashed: boolean, options: ReportXmlOptions): XmlElement {
  const attributes = {
    id: thread.id,
    current: crashed ? "yes" : "no",
    framecount: String(thread.frames.length),
  };
  const children = thread.frames.map((frame) => frameElement(frame, crashed, options.loose));
  return { name: "thread", attributes, children };
}

function frameElement(frame: Frame, crashed: boolean, loose = false): XmlElement {
  const at = frame.loaded ? [leaf("offset", `0x${hex(frame.offset)}`)] : [];
  return {
    name: "frame",
    children: [
      { name: "symbol", cdata: frame.symbol, loose },
      ...(crashed ? variables("arguments", frame.arguments) : []),
      ...(crashed ? variables("locals", frame.locals) : []),
      leaf("file", frame.file),
      leaf("line", frame.line),
      ...at,
    ],
  };
}

/** One element for each variable, or a single empty one. */
function variables(name: "arguments" | "locals", list: readonly Variable[]): XmlElement[] {
  if (list.length === 0) return [{ name }];
  return list.map((variable) => ({
    name,
    children: [leaf("variable", variable.name), leaf("value", variable.value)],
  }));
}
