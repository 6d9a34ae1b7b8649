import type { SectionKind } from "@/lib/debug-text/document";
import { LEVEL } from "@/lib/debug-text/outline";
import { Reading } from "@/lib/debug-text/reading";

/** What a reading of minidump_stackwalk's text remembers from line to line. */
export class StackwalkText extends Reading {
  /** `Crash reason:`, until its address is known. */
  reason = "";
  /** The version of the system is in the next line. */
  osGoesOn = false;
  /** The registers below are those of the exception. */
  wantsRegisters = false;
  inLoadedModules = false;

  beginSection(kind: SectionKind, title: string, line: number): void {
    this.inLoadedModules = false;
    this.wantsRegisters = false;
    this.stacks.end();
    this.outline.begin(LEVEL.section, kind, title, line);
  }
}
