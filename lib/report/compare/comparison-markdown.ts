import type { AlignedKind, AlignedRow } from "@/lib/report/compare/align-stacks";
import type { ComparedModules } from "@/lib/report/compare/compare-modules";
import type { ComparedValue } from "@/lib/report/compare/compare-values";
import type { ComparedReport } from "@/lib/report/compare/compared-report";
import type { ComparedStack, Comparison } from "@/lib/report/compare/comparison";
import { foldAligned } from "@/lib/report/compare/fold-aligned";
import { markdownCell } from "@/lib/report/compare/markdown-cell";
import { codeBlock } from "@/lib/report/frames/code-block";
import { moduleName, moduleVersion } from "@/lib/report/modules/module-order";
import { frameText } from "@/lib/report/stack-text";

const MOST_ROWS = 200;

/** A comparison as Markdown, to be pasted into a ticket: what differs, the rest only counted. */
export function comparisonMarkdown(
  a: ComparedReport,
  b: ComparedReport,
  { comparison, summary }: { comparison: Comparison; summary: string[] },
): string {
  const { facts, stack, modules, registers, attributes } = comparison;
  const heads = [`A: ${a.bugsplatId}`, `B: ${b.bugsplatId}`];
  const sides = registers.map(({ a: inA, b: inB, ...rest }) => ({
    ...rest,
    a: inA?.value ?? null,
    b: inB?.value ?? null,
  }));
  return [
    `## Report ${a.bugsplatId} and report ${b.bugsplatId}`,
    `${markdownCell(summary.join("; "))}.`,
    table("Facts", heads, facts),
    stackBlock(stack),
    table("Modules", heads, moduleValues(modules)),
    table("Registers", heads, sides),
    table("Attributes", heads, attributes),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function table(title: string, heads: string[], values: readonly ComparedValue[]): string {
  const differing = values.filter(({ same }) => !same);
  if (differing.length === 0) return "";
  const rows = differing.slice(0, MOST_ROWS).map(({ name, a, b }) => [name, a ?? "–", b ?? "–"]);
  const more = differing.length - rows.length;
  return [
    `### ${title}`,
    "",
    ...[
      ["", ...heads],
      ["---", "---", "---"],
    ].map((row) => `| ${row.join(" | ")} |`),
    ...rows.map((row) => `| ${row.map(markdownCell).join(" | ")} |`),
    ...(more > 0 ? ["", `${more} more differ.`] : []),
  ].join("\n");
}

function moduleValues({ changed, onlyA, onlyB }: ComparedModules): ComparedValue[] {
  const version = (module: ComparedModules["onlyA"][number]) => moduleVersion(module) ?? "loaded";
  return [
    ...changed.map(({ a, b, differences }) => ({
      name: `${moduleName(a)} (${differences.join(", ")})`,
      a: version(a),
      b: version(b),
    })),
    ...onlyA.map((module) => ({ name: moduleName(module), a: version(module), b: null })),
    ...onlyB.map((module) => ({ name: moduleName(module), a: null, b: version(module) })),
  ].map((value) => ({ ...value, same: false }));
}

const MARKS: Record<AlignedKind, string> = {
  same: " ",
  changed: "~",
  added: "+",
  removed: "-",
  moved: ">",
};

/** As a unified difference: `-` only in A, `+` only in B, `~` at another line, `>` moved. */
function stackBlock(stack: ComparedStack): string {
  if (stack.rows.length === 0) return "";
  const lines = foldAligned(stack.rows).flatMap((item) =>
    item.kind === "run"
      ? [`${MARKS[item.of]} … ${item.rows.length} ${item.of} frames`]
      : rowLines(item, stack),
  );
  return `### Stack\n\n${codeBlock(lines.join("\n"), "diff")}`;
}

function rowLines({ kind, a, b }: AlignedRow, stack: ComparedStack): string[] {
  const [inA, inB] = [a === null ? null : stack.a[a], b === null ? null : stack.b[b]];
  if (kind === "changed" && inA && inB) return [`- ${frameText(inA)}`, `+ ${frameText(inB)}`];
  const frame = inA ?? inB;
  return frame ? [`${MARKS[kind]} ${frameText(frame)}`] : [];
}
