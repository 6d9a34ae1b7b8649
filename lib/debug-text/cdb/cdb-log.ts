import { readCallSite } from "@/lib/debug-text/call-site";
import type { SectionKind } from "@/lib/debug-text/document";
import { LONGEST_LINE } from "@/lib/debug-text/line-parser";
import { LEVEL } from "@/lib/debug-text/outline";
import { Reading } from "@/lib/debug-text/reading";
import type { Module, Register } from "@/lib/report/report";

/** Registers as one command printed them. */
export interface RegisterDump {
  /** The number of the command. */
  command: number;
  /** They are of the moment when the exception was raised. */
  crashed: boolean;
  registers: Register[];
}

/** What a reading of a log of cdb, WinDbg or kd remembers from line to line. */
export class CdbLog extends Reading {
  commandCount = 0;
  /** The last command shows many threads one after the other. */
  showsAllThreads = false;
  /** The thread that commands without a thread are about, and the one that is being shown. */
  thread: string | null = null;
  shownThread: string | null = null;
  /** `!analyze` is talking: it prints commands too, which begin nothing new. */
  inAnalysis = false;
  /** What it says now are short findings, which share a section. */
  findings = false;
  /** The stack below is that of the exception. */
  ofException = false;
  /** The system in the words of `!analyze`, which says less than `vertarget`. */
  osName: string | null = null;
  osVersion: string | null = null;
  /** The module whose details are being read. */
  module: Module | null = null;
  /** A frame whose arguments go on in the lines below. */
  openCall: { line: number; site: string } | null = null;
  /** The only kind of thing that the last command prints, which then needs no heading. */
  #whole: SectionKind | null = null;
  readonly dumps: RegisterDump[] = [];
  /** Numbers of threads by the ids that the system gave them. */
  readonly threadNumbers = new Map<string, string>();
  #script = "";
  #pass = 0;

  /** A command was given, at a prompt or, by a script, without one. */
  beginCommand(command: string, kind: SectionKind, line: number, bare: boolean): void {
    if (bare) this.#beginPass(command, line);
    this.outline.begin(LEVEL.section, kind, command, line);
    this.stacks.end();
    this.commandCount += 1;
    this.showsAllThreads = /^~\*.|\s-all\b|uniqstack/.test(command);
    this.#whole = command.includes(";") || this.showsAllThreads ? null : kind;
    this.shownThread = this.thread;
    this.inAnalysis = /^!(?:ext\.)?analyze\b/.test(command);
    this.ofException = /\.ecxr\b/.test(command);
    this.findings = false;
    this.module = null;
    this.openCall = null;
  }

  /** Begins a part of what a command prints; `!analyze` has headings of its own. */
  beginDetail(kind: SectionKind, title: string, line: number): void {
    if (this.inAnalysis || this.#whole === kind) return;
    this.outline.begin(LEVEL.detail, kind, title, line);
  }

  beginStack(): void {
    this.stacks.begin(this.shownThread, this.ofException);
    // `!analyze` says at its end which thread it was about.
    if (this.ofException && !this.inAnalysis) this.crashedThread ??= this.shownThread;
  }

  /** Adds a frame by its call site, which is not complete yet when it ends with `(`. */
  addFrame(line: number, site: string): void {
    if (site.endsWith("(")) this.openCall = { line, site };
    else this.stacks.add(line, readCallSite(site));
  }

  continueCall(part: string): void {
    if (!this.openCall) return;
    const { line } = this.openCall;
    const site = `${this.openCall.site} ${part}`;
    const goesOn = part.endsWith(",") && site.length <= LONGEST_LINE;
    this.openCall = goesOn ? { line, site } : null;
    if (!goesOn) this.stacks.add(line, readCallSite(site));
  }

  /** BugSplat's script starts anew with its first command. */
  #beginPass(command: string, line: number): void {
    this.#script ||= command;
    if (command !== this.#script) return;
    this.#pass += 1;
    this.outline.begin(LEVEL.pass, "pass", `Pass ${this.#pass}`, line);
  }
}
