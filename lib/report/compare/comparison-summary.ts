import { formatCount, formatQuantity } from "@/lib/format";
import { formatSymbol } from "@/lib/format-symbol";
import { findCause } from "@/lib/report/cause";
import { isSameCode } from "@/lib/report/compare/compare-facts";
import { type ChangedModule, hasOtherVersion } from "@/lib/report/compare/compare-modules";
import type { ComparedReport } from "@/lib/report/compare/compared-report";
import type { ComparedStack, Comparison } from "@/lib/report/compare/comparison";
import { functionKey } from "@/lib/report/compare/frame-place";
import { countDifferences } from "@/lib/report/compare/stack-difference";
import { moduleName, moduleVersion } from "@/lib/report/modules/module-order";
import { splitSymbol } from "@/lib/report/symbol";

const LONGEST = 100;
const NAMED_MODULES = 2;

/**
 * What matters of a comparison, a clause each: `Same function crashed`, `2 of 40 frames differ`,
 * `tide.dll 31.0.15 → 31.0.16`, `exception same`.
 */
export function summariseComparison(
  a: ComparedReport,
  b: ComparedReport,
  { stack, modules }: Comparison,
): string[] {
  return [
    crashedWords(findCause(a.content.model, a).symbol, findCause(b.content.model, b).symbol),
    stackWords(stack),
    moduleWords(modules.changed.filter(hasOtherVersion), stack),
    exceptionWords(a, b),
  ].flatMap((clause) => clause ?? []);
}

function crashedWords(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return null;
  const [inA, inB] = [splitSymbol(a), splitSymbol(b)];
  const same = functionKey(inA.module, inA.function) === functionKey(inB.module, inB.function);
  if (same) return "Same function crashed";
  return `Other function crashed: ${clip(formatSymbol(a).name)} → ${clip(formatSymbol(b).name)}`;
}

function stackWords({ a, b, rows }: ComparedStack): string {
  if (a.length === 0 && b.length === 0) return "neither report has a stack";
  if (a.length === 0 || b.length === 0) {
    return `only report ${a.length === 0 ? "B" : "A"} has a stack`;
  }
  const { same, changed, added, removed, moved } = countDifferences(rows);
  const differ = changed + added + removed + moved;
  if (differ === 0) return `all ${formatQuantity(same, "frame")} are the same`;
  const of = formatQuantity(same + differ, "frame");
  return `${formatCount(differ)} of ${of} ${differ === 1 ? "differs" : "differ"}`;
}

/** Modules of the stack are named first, the innermost first of all. */
function moduleWords(changed: readonly ChangedModule[], stack: ComparedStack): string | null {
  const called = [...stack.a, ...stack.b].map(({ module }) => stem(module ?? ""));
  const levels = new Map(called.map((name, level) => [name, level] as const).reverse());
  const level = ({ a }: ChangedModule) => levels.get(stem(moduleName(a))) ?? called.length;
  const sorted = changed.toSorted((one, other) => level(one) - level(other));
  const named = sorted.slice(0, NAMED_MODULES).map(versionWords);
  if (named.length === 0) return null;
  const more = sorted.length - named.length;
  if (more === 0) return named.join(", ");
  return `${named.join(", ")} and ${formatQuantity(more, "more module")} of another version`;
}

/** `tide.dll 31.0.15 → 31.0.16` */
function versionWords({ a, b }: ChangedModule): string {
  const [inA, inB] = [a, b].map((module) => clip(moduleVersion(module) ?? ""));
  return `${clip(moduleName(a))} ${inA} → ${inB}`;
}

function exceptionWords(a: ComparedReport, b: ComparedReport): string | null {
  const [inA, inB] = [findCause(a.content.model, a).code, findCause(b.content.model, b).code];
  if (inA === null && inB === null) return null;
  if (inA !== null && inB !== null && isSameCode(inA, inB)) return "exception same";
  return `exception ${clip(inA ?? "unknown")} → ${clip(inB ?? "unknown")}`;
}

/** Frames name `tide` what modules name `tide.dll`. */
function stem(name: string): string {
  return name.toLowerCase().replace(/\.(?:dll|exe|so|dylib)$/, "");
}

function clip(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
