import type { SectionKind } from "@/lib/debug-text/document";
import { LEVEL } from "@/lib/debug-text/outline";
import { Reading } from "@/lib/debug-text/reading";

/** What a reading of an Apple crash report remembers from line to line. */
export class AppleReport extends Reading {
  section: SectionKind = "text";
  /** The line that names the thread whose heading follows, or -1. */
  nameLine = -1;
  /** What explains the exception, by field. */
  readonly details = new Map<string, string>();

  beginSection(kind: SectionKind, title: string, line: number): void {
    this.stacks.end();
    this.section = kind;
    this.outline.begin(LEVEL.section, kind, title, line);
  }
}
