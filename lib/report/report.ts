import type { Attribute, XmlElement } from "@/lib/report/xml/xml-tree";

/**
 * One report as it was read: the value that every view renders, wherever its parts came from.
 * Everything is optional. Addresses, ids, codes and values stay the strings that were received.
 */
export interface ReportModel {
  platform: string | null;
  os: string | null;
  exception: Exception | null;
  modules: Module[];
  /** How many modules the report says were loaded; `modules` may hold fewer. */
  declaredModuleCount: number | null;
  threads: Thread[];
  declaredThreadCount: number | null;
  debugOutput: string | null;
  feedback: Feedback | null;
  /** What was received and has no field here. */
  other: OtherElement[];
  /** What the reader of a report should know about how it was read, one sentence each. */
  remarks: string[];
}

export interface Exception {
  code: string | null;
  explanation: string | null;
  function: string | null;
  file: string | null;
  line: number | null;
  /** Only scripts say it. */
  column: number | null;
  offset: string | null;
  registers: Register[];
}

export interface Register {
  name: string;
  value: string;
}

export interface Module {
  name: string | null;
  order: number | null;
  /** As received, mostly `01320000-01457000`; `start` and `end` are set when it is such a range. */
  address: string | null;
  start: string | null;
  end: string | null;
  path: string | null;
  symbolsLoaded: string | null;
  fileVersion: string | null;
  productVersion: string | null;
  checksum: string | null;
  timestamp: string | null;
  debugGuid: string | null;
}

export interface Thread {
  /** A number or a name, not always unique: `4`, `main`, `inner-0`. */
  id: string | null;
  /** What the program called it: `RenderThread`, `com.apple.main-thread`. */
  name: string | null;
  /** The thread that crashed. */
  current: boolean;
  /** The thread that raised the exception; only reports made by a client say it. */
  event: boolean;
  declaredFrameCount: number | null;
  /** Innermost first. */
  frames: Frame[];
}

export interface Frame {
  /** As received; `module` and `function` are read from it. */
  symbol: string | null;
  module: string | null;
  function: string | null;
  file: string | null;
  line: number | null;
  /** Only scripts say it. */
  column: number | null;
  offset: string | null;
  arguments: Variable[];
  locals: Variable[];
}

/** An argument or a local: `{ variable: "int argc", value: "0n2" }`. */
export interface Variable {
  variable: string | null;
  value: string | null;
}

/** What a user wrote, in reports that are feedback and not a crash. */
export interface Feedback {
  title: string | null;
  description: string | null;
}

/** What is left of the XML element at `path` once the parts that the model knows are taken. */
export interface OtherElement {
  /** `/report/process/threads/thread[2]` */
  path: string;
  attributes: Attribute[];
  text: string;
  children: XmlElement[];
}

/** A report of which nothing is known. */
export function emptyReport(): ReportModel {
  return {
    platform: null,
    os: null,
    exception: null,
    modules: [],
    declaredModuleCount: null,
    threads: [],
    declaredThreadCount: null,
    debugOutput: null,
    feedback: null,
    other: [],
    remarks: [],
  };
}

/** An exception of which only the given parts are known. */
export function exceptionOf(known: Partial<Exception>): Exception {
  return {
    code: null,
    explanation: null,
    function: null,
    file: null,
    line: null,
    column: null,
    offset: null,
    registers: [],
    ...known,
  };
}

/** A frame of which only the given parts are known. */
export function frameOf(known: Partial<Frame>): Frame {
  return {
    symbol: null,
    module: null,
    function: null,
    file: null,
    line: null,
    column: null,
    offset: null,
    arguments: [],
    locals: [],
    ...known,
  };
}

/** A thread of which only the given parts are known. */
export function threadOf(known: Partial<Thread>): Thread {
  return {
    id: null,
    name: null,
    current: false,
    event: false,
    declaredFrameCount: null,
    frames: [],
    ...known,
  };
}

/** A module of which only the given parts are known. */
export function moduleOf(known: Partial<Module>): Module {
  return {
    name: null,
    order: null,
    address: null,
    start: null,
    end: null,
    path: null,
    symbolsLoaded: null,
    fileVersion: null,
    productVersion: null,
    checksum: null,
    timestamp: null,
    debugGuid: null,
    ...known,
  };
}
