import type { FrameLine, Section, SymbolProblem, TextReport } from "@/lib/debug-text/document";
import { joinStacks } from "@/lib/debug-text/join-stacks";
import { type LineRange, LineRanges } from "@/lib/debug-text/line-ranges";
import { ModuleList } from "@/lib/debug-text/module-list";
import { Outline } from "@/lib/debug-text/outline";
import { StackTables } from "@/lib/debug-text/stack-tables";
import { SymbolSearches } from "@/lib/debug-text/symbol-searches";
import type { TextLines } from "@/lib/debug-text/text-lines";
import { exceptionOf } from "@/lib/report/report";

/** What a part of a text says, that is, all its lines of one format. */
export interface PartReading {
  sections: Section[];
  noise: LineRange[];
  symbolProblems: SymbolProblem[];
  frames: FrameLine[];
  report: TextReport;
  remarks: string[];
}

/** What the line parsers of all formats write into; a format adds what it has to remember. */
export class Reading {
  readonly outline = new Outline();
  readonly noise = new LineRanges();
  readonly stacks = new StackTables();
  readonly modules = new ModuleList();
  readonly symbols = new SymbolSearches();
  readonly exception = exceptionOf({});
  readonly remarks: string[] = [];
  readonly #threadNames = new Map<string, string>();
  os: string | null = null;
  crashedThread: string | null = null;
  declaredThreadCount: number | null = null;

  /** What a thread is called; the first name stays. */
  nameThread(id: string, name: string | null | undefined): void {
    if (name && !this.#threadNames.has(id)) this.#threadNames.set(id, name);
  }

  /** What was read, once all lines of the part are. */
  toPart(range: LineRange): PartReading {
    const { threads, frames } = joinStacks(this.stacks.list, this.crashedThread);
    const { code, explanation, registers } = this.exception;
    const raised = code !== null || explanation !== null || registers.length > 0;
    return {
      sections: this.outline.toSections(range),
      noise: this.noise.list,
      symbolProblems: this.symbols.problems(),
      // JSON in one line has frames without lines of their own.
      frames: frames.filter(({ line }) => line > 0),
      report: {
        os: this.os,
        exception: raised ? this.exception : null,
        modules: this.modules.list,
        threads: threads.map((thread) => ({
          ...thread,
          name: this.#threadNames.get(thread.id ?? "") ?? null,
        })),
        declaredThreadCount: this.declaredThreadCount,
      },
      remarks: this.remarks,
    };
  }
}

/** Reads one part of a text. */
export type PartReader = (lines: TextLines, range: LineRange) => PartReading;
