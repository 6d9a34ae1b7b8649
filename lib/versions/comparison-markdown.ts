import { markdownCell } from "@/lib/report/compare/markdown-cell";

/** What of a comparison of versions is told in a chat or a ticket. */
export type ToldComparison = {
  application: string;
  before: string;
  after: string;
  /** What is compared and by what, in a sentence. */
  basis: string;
  outcomes: {
    label: string;
    /** How many groups; `rows` are the first of them. */
    count: number;
    rows: { name: string; before: number; after: number; change: string }[];
  }[];
};

/** A comparison of two versions as Markdown, to be pasted elsewhere. */
export function versionsMarkdown(told: ToldComparison): string {
  const { application, before, after, basis, outcomes } = told;
  const counts = outcomes.map(({ label, count }) => `${count} ${label.toLowerCase()}`).join(", ");
  return [
    `## ${markdownCell(application)}: ${markdownCell(before)} → ${markdownCell(after)}`,
    `${counts}. ${markdownCell(basis)}`,
    ...outcomes.flatMap((outcome) => outcomeTable(outcome, before, after)),
  ].join("\n\n");
}

function outcomeTable(
  { label, count, rows }: ToldComparison["outcomes"][number],
  before: string,
  after: string,
): string[] {
  if (rows.length === 0) return [];
  const more = count - rows.length;
  const lines = [
    ["Group", before, after, "Change"].map(markdownCell),
    ["---", "--:", "--:", "---"],
    ...rows.map((row) =>
      [row.name, String(row.before), String(row.after), row.change].map(markdownCell),
    ),
  ].map((row) => `| ${row.join(" | ")} |`);
  const table = [
    `### ${label} (${count})`,
    "",
    ...lines,
    ...(more > 0 ? ["", `${more} more.`] : []),
  ];
  return [table.join("\n")];
}
