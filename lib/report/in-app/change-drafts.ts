import { EMPTY_DRAFT, type RuleDraft } from "@/lib/report/in-app/rule-draft";

/** What a button of the list does: `add`, or `up`, `down` or `remove` with the index of a rule. */
export type DraftChange = { kind: "add" } | { kind: "up" | "down" | "remove"; rule: number };

/** Reads the value of a button: "add", "up-3"; null for that of another button. */
export function parseDraftChange(text: string): DraftChange | null {
  if (text === "add") return { kind: "add" };
  const [, kind, rule] = /^(up|down|remove)-(\d{1,4})$/.exec(text) ?? [];
  if (kind !== "up" && kind !== "down" && kind !== "remove") return null;
  return { kind, rule: Number(rule) };
}

type Changed = {
  drafts: RuleDraft[];
  /** The field or button by which one goes on: "module-3", "up-0". */
  focus: string;
};

/** The rules after the change; one that cannot be made changes nothing. */
export function changeDrafts(drafts: readonly RuleDraft[], change: DraftChange): Changed {
  if (change.kind === "add") {
    return { drafts: [...drafts, EMPTY_DRAFT], focus: `module-${drafts.length}` };
  }
  const { kind, rule } = change;
  const moved = drafts[rule];
  if (!moved) return { drafts: [...drafts], focus: "add" };
  const others = drafts.toSpliced(rule, 1);
  if (kind === "remove") {
    const next = Math.min(rule, others.length - 1);
    return { drafts: others, focus: next < 0 ? "add" : `remove-${next}` };
  }
  const place = Math.min(others.length, Math.max(0, kind === "up" ? rule - 1 : rule + 1));
  return { drafts: others.toSpliced(place, 0, moved), focus: `${kind}-${place}` };
}
