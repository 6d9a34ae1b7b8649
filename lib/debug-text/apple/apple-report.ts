import { type Details, INFORMATION } from "@/lib/debug-text/apple/explain";
import type { SectionKind } from "@/lib/debug-text/document";
import { LEVEL } from "@/lib/debug-text/outline";
import { Reading } from "@/lib/debug-text/reading";

/** What a reading of an Apple crash report remembers from line to line. */
export class AppleReport extends Reading {
  section: SectionKind = "text";
  /** The line that names the thread whose heading follows, or -1. */
  nameLine = -1;
  /** What follows is of another crash, as when the reporter crashed too while it wrote. */
  isOfAnother = false;
  /** The registers below are those of the exception. */
  wantsRegisters = false;
  /** The program's last words are below. */
  wantsInformation = false;
  #marked: string | null = null;
  readonly details: Details = new Map();

  /** The heading of a thread says that it crashed. The first counts, whatever `Crashed Thread:` says. */
  markCrashed(id: string): void {
    this.#marked ??= id;
    this.crashedThread = this.#marked;
  }

  beginSection(kind: SectionKind, title: string, line: number): void {
    this.stacks.end();
    this.section = kind;
    this.wantsRegisters = kind === "registers" && this.exception.registers.length === 0;
    this.wantsInformation = title === INFORMATION && !this.details.has(INFORMATION);
    this.outline.begin(LEVEL.section, kind, title, line);
  }
}
