import type { SymbolAttempt, SymbolProblem } from "@/lib/debug-text/document";
import { explainResult, type Outcome } from "@/lib/debug-text/explain-result";
import { LineRanges } from "@/lib/debug-text/line-ranges";

type Missing = SymbolProblem["missing"];

interface Search {
  module: string;
  missing: Missing;
  /** By place, in the order in which the places were asked. */
  tried: Map<string, SymbolAttempt>;
  outcome: Outcome | null;
  /** In no order, some twice. */
  lines: number[];
}

/** Follows the symbol loader's searches, and tells which modules it found nothing good for. */
export class SymbolSearches {
  readonly #searches = new Map<string, Search>();
  /** What the search that goes on was told so far: place, file, index; and in which lines. */
  #details: string[] = [];
  #lines: number[] | null = null;
  /** The last symbol file looked for: the module named next is its module. */
  #symbolFile: Search | null = null;

  /** A search begins; what it is for is in the lines below. */
  begin(line: number): void {
    this.#details = [];
    this.#lines = [line];
  }

  /** A line of the search that goes on; the first of them are its details. */
  hear(line: number, detail?: string): void {
    if (this.#lines === null) return;
    this.#lines.push(line);
    if (detail !== undefined) this.#details.push(detail);
  }

  /** The code that a search ended with. */
  end(code: string, line: number): void {
    const [place = "", file] = this.#details;
    if (this.#lines === null || file === undefined) return;
    const search = this.#find(file, kindOf(file), [...this.#lines, line]);
    const outcome = explainResult(code);
    if (!outcome.fine) addAttempt(search, { place, result: outcome.words });
    settle(search, outcome);
    if (search.missing === "symbols") this.#symbolFile = search;
    this.#lines = null;
  }

  /** One place did not have a file. */
  miss(file: string, attempt: SymbolAttempt, line: number): void {
    addAttempt(this.#find(file, kindOf(file), [line]), attempt);
  }

  /** What became of an image or a symbol file. */
  fileState(file: string, outcome: Outcome, line: number): void {
    settle(this.#find(file, kindOf(file), [line]), outcome);
  }

  /** What became of a module's symbols; `wkernel32.pdb` was for `kernel32` when that is named next. */
  moduleState(module: string, outcome: Outcome, line?: number): void {
    const file = this.#symbolFile;
    const search = this.#find(module, "symbols", line === undefined ? [] : [line]);
    if (file && file !== search) {
      for (const attempt of file.tried.values()) addAttempt(search, attempt);
      for (const heard of file.lines) search.lines.push(heard);
      this.#searches.delete(keyOf(file.module, "symbols"));
    }
    this.#symbolFile = null;
    settle(search, outcome);
  }

  problems(): SymbolProblem[] {
    return [...this.#searches.values()].flatMap(({ module, missing, outcome, ...search }) => {
      const tried = [...search.tried.values()];
      const result = outcome?.words ?? tried.at(-1)?.result;
      if (outcome?.fine || result === undefined) return [];
      return [{ module, missing, tried, result, lines: LineRanges.of(search.lines) }];
    });
  }

  #find(file: string, missing: Missing, lines: readonly number[]): Search {
    const module = stem(file);
    const key = keyOf(module, missing);
    const nothing: Omit<Search, "module" | "missing"> = {
      tried: new Map(),
      outcome: null,
      lines: [],
    };
    const search = this.#searches.get(key) ?? { module, missing, ...nothing };
    this.#searches.set(key, search);
    for (const line of lines) search.lines.push(line);
    return search;
  }
}

/** What was found once stays found. */
function settle(search: Search, outcome: Outcome): void {
  if (!search.outcome?.fine) search.outcome = outcome;
}

/** The first answer of a place stays: later lines repeat it in fewer words. */
function addAttempt({ tried }: Search, attempt: SymbolAttempt): void {
  if (!tried.has(attempt.place)) tried.set(attempt.place, attempt);
}

function keyOf(module: string, missing: Missing): string {
  return `${missing} ${module.toLowerCase()}`;
}

function kindOf(file: string): Missing {
  return /\.(?:pdb|dbg|pd_|sym|debug)$/i.test(file) ? "symbols" : "image";
}

/** `z:\symbols\App.exe` → `App` */
function stem(file: string): string {
  const name = file.slice(Math.max(file.lastIndexOf("\\"), file.lastIndexOf("/")) + 1);
  return name.replace(/(?<=.)\.(?:exe|dll|sys|ocx|drv|pdb|dbg)$/i, "");
}
