import { at, look, type Said, type TriagedGroup } from "@/lib/testing/triaged-group";
import type { Decision, Mute } from "@/lib/triage/change";
import type { HistoryLine } from "@/lib/triage/get-triage";
import type { GroupState } from "@/lib/triage/group-state";
import { compareCounted } from "@/lib/versions/compare-versions";

/*
 * What people decide about a group and what comes of it, by definition: a model as simple as can be, which
 * knows nothing of rows. Of reports only what deliveries said.
 */

/** The reports there are after some deliveries, the last of each. */
export function reportsAfter(deliveries: readonly Said[]): Said[] {
  return [...new Map(deliveries.map((said) => [said.id, said])).values()];
}

/** The state of a group of these reports. */
export function stateAfter(decision: Decision | null, came: Said[]): GroupState {
  if (decision?.kind === "resolve") {
    const { in: resolvedIn, baseline } = decision.resolution;
    const versions = baseline.map(({ version }) => version);
    const back = hasRegressed(came, decision.changedAt, resolvedIn, versions);
    return back ? "regressed" : "resolved";
  }
  if (decision?.kind !== "mute") return "open";
  return isOver(decision.mute, decision.changedAt, came) ? "open" : "muted";
}

/** Whether a mute is over. */
function isOver({ reports, users, perHour }: Mute, since: Date, came: Said[]): boolean {
  if (reports !== null) return came.length >= reports.count;
  if (users !== null) return new Set(came.map(({ user }) => user)).size >= users.count;
  const hours = came.filter((said) => at(said.hours) > since).map(({ hours }) => Math.floor(hours));
  return hours.some(
    (hour) => hours.filter((other) => other === hour).length > (perHour ?? Infinity),
  );
}

/** Whether one of the reports reopens what was resolved then. All are of one application. */
function hasRegressed(
  came: Said[],
  since: Date,
  resolvedIn: string,
  [resolved]: string[],
): boolean {
  // What had no report then was resolved in no version that another could be after.
  if (resolved === undefined) return false;
  return came.some(({ version, hours }) => {
    if (at(hours) <= since) return false;
    const order = compareCounted(version, resolved);
    return resolvedIn === "next" ? order > 0 : order >= 0;
  });
}

/** What is on a group after its history, read line by line. */
export function attachedAfter(history: HistoryLine[]) {
  const standing = history.filter(({ kind, isUndone }) => kind !== "undo" && !isUndone).reverse();
  const labels = new Map<string, string>();
  let tickets: string[] = [];
  let assignee: string | null = null;
  for (const line of standing) {
    if (line.kind === "assign") assignee = line.assignee?.name ?? null;
    if (line.kind === "label") labels.set(line.label.toLowerCase(), line.label);
    if (line.kind === "unlabel") labels.delete(line.label.toLowerCase());
    if (line.kind === "unlink" || line.kind === "link") {
      const { kind, ticket } = line;
      tickets = [...tickets.filter((one) => one !== ticket), ...(kind === "link" ? [ticket] : [])];
    }
  }
  return { assignee, labels: [...labels.values()].sort(), tickets };
}

/** What is on a group, as its page shows it. */
export async function attachedTo(group: TriagedGroup): Promise<ReturnType<typeof attachedAfter>> {
  const { assignee, labels, tickets } = await look(group);
  return { assignee: assignee?.name ?? null, labels: [...labels].sort(), tickets };
}
