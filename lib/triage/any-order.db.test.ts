import fc from "fast-check";
import { expect, test } from "vitest";
import { aMember } from "@/lib/testing/a-member";
import {
  at,
  change,
  deliver,
  look,
  newGroup,
  type Said,
  stateOf,
  type TriagedGroup,
} from "@/lib/testing/triaged-group";
import type { Mute } from "@/lib/triage/change";
import { FOR_EVER } from "@/lib/triage/mute-choices";
import type { Wish } from "@/lib/triage/wish";
import { compareCounted } from "@/lib/versions/compare-versions";

const VERSIONS = ["4.0", "4.1", "v4.1.0", "4.2-rc1", "4.2", "4.10"];

const delivery = fc
  .record({
    id: fc.integer({ min: 1, max: 6 }),
    version: fc.constantFrom(...VERSIONS),
    hours: fc.integer({ min: 0, max: 20 }).map((hours) => hours + 0.5),
    group: fc.constantFrom(1, 1, 2),
    user: fc.constantFrom("Ada", "Bob", "Cleo"),
  })
  // One report never names a version. Of one that names some and then none, whoever merges deliveries
  // says which stays, and triage only follows.
  .map((said) => (said.id === 6 ? { ...said, version: "" } : said));

/** What is done once some deliveries are there; `pick` chooses what is undone, and of whom. */
const act = fc.record({
  kind: fc.constantFrom(
    ...(["version", "now", "next", "more reports", "more users", "busy hour", "reopen"] as const),
    ...(["assign", "label", "unlabel", "link", "unlink", "undo", "undo", "undo"] as const),
  ),
  version: fc.constantFrom(...VERSIONS),
  pick: fc.nat(20),
});
const round = fc.record({ deliveries: fc.array(delivery, { maxLength: 4 }), act });
type Line = Awaited<ReturnType<typeof look>>["history"][number];
type Round = typeof round extends fc.Arbitrary<infer Value> ? Value : never;

/** Lets it all happen: in the order of the rounds, or each round at once, twice and backwards. */
async function happen(rounds: Round[], inDisorder: boolean): Promise<TriagedGroup> {
  const group = await newGroup();
  const databaseIds = [group.key.databaseId];
  const members = await Promise.all(MEMBERS.map((name) => aMember({ name, databaseIds })));
  let order = 0;
  for (const [index, { deliveries, act: asked }] of rounds.entries()) {
    const ordered = deliveries.map((said) => ({ ...said, order: ++order }));
    if (inDisorder) {
      const again = [...ordered, ...ordered].reverse();
      await Promise.all(again.map((said) => deliver(group.database, said)));
    } else {
      for (const said of ordered) await deliver(group.database, said);
    }
    await change(group, await wishOf(group, asked, members), index * 4 + 1);
    // The lists say what the page says, at each moment.
    if (!inDisorder) await stateOf(group);
  }
  return group;
}

const MEMBERS = ["Ada", "Bob"];
const LABELS = ["beta", "Beta", "needs a dump"];
const TICKETS = ["https://example.com/browse/A-1", "https://example.com/browse/A-2"];

async function wishOf(
  group: TriagedGroup,
  { kind, version, pick }: Round["act"],
  members: { id: string }[],
): Promise<Wish> {
  const { applicationId } = group;
  const one = <T>(items: readonly T[]) => items[pick % items.length];
  switch (kind) {
    case "version":
      return { kind: "resolve", in: "version", applicationId, version };
    case "now":
    case "next":
      return { kind: "resolve", in: kind };
    case "more reports":
      return { kind: "mute", ...FOR_EVER, reports: (pick % 3) + 1 };
    case "more users":
      return { kind: "mute", ...FOR_EVER, users: (pick % 2) + 1 };
    case "busy hour":
      return { kind: "mute", ...FOR_EVER, perHour: (pick % 2) + 1 };
    case "assign":
      return { kind, memberId: one([...members, null])?.id ?? null };
    case "label":
    case "unlabel":
      return { kind, label: one(LABELS) ?? "" };
    case "link":
    case "unlink":
      return { kind, ticket: one(TICKETS) ?? "" };
    case "undo": {
      const { revision } = await look(group);
      return { kind, undoes: (pick % (revision + 1)) + 1 };
    }
    case "reopen":
      return { kind };
  }
}

/** The reports of the group in the end, read off the deliveries alone. */
function reportsOf(rounds: Round[]): Said[] {
  const reports = new Map<number, Said>([
    [100, { id: 100, version: "4.1", hours: 0, user: "Ada" }],
  ]);
  for (const said of rounds.flatMap(({ deliveries }) => deliveries)) reports.set(said.id, said);
  return [...reports.values()].filter(({ group = 1 }) => group === 1);
}

/** Whether a mute is over, by its definition. */
function isOver({ reports, users, perHour }: Mute, since: Date, came: Said[]): boolean {
  if (reports !== null) return came.length >= reports.count;
  if (users !== null) return new Set(came.map(({ user }) => user)).size >= users.count;
  const hours = came.filter((said) => at(said.hours) > since).map(({ hours }) => Math.floor(hours));
  return hours.some(
    (hour) => hours.filter((other) => other === hour).length > (perHour ?? Infinity),
  );
}

/** Whether one of the reports reopens what was resolved then, by its definition. */
function hasRegressed(came: Said[], since: Date, resolvedIn: string, versions: string[]) {
  return came.some(({ version, hours }) => {
    if (at(hours) <= since) return false;
    const order = compareCounted(version, versions[0] ?? "");
    return resolvedIn === "next" ? order > 0 : order >= 0;
  });
}

/** What is on a group after its history, read line by line: a model as simple as can be. */
function attachedAfter(history: Line[]) {
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

async function attachedTo(group: TriagedGroup) {
  const { assignee, labels, tickets } = await look(group);
  return { assignee: assignee?.name ?? null, labels: [...labels].sort(), tickets };
}

test("states do not depend on the order of deliveries, and undoing all leads to the start", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(round, { minLength: 1, maxLength: 6 }), async (rounds) => {
      const [group, disordered] = [await happen(rounds, false), await happen(rounds, true)];
      expect(await stateOf(disordered)).toBe(await stateOf(group));
      const { decision, state, history } = await look(group);
      const other = await look(disordered);
      expect(other.history.map(told)).toEqual(history.map(told));
      expect(await attachedTo(group)).toEqual(attachedAfter(history));
      expect(await attachedTo(disordered)).toEqual(await attachedTo(group));
      const came = reportsOf(rounds);
      if (decision?.kind === "resolve") {
        const { in: resolvedIn, baseline } = decision.resolution;
        const versions = baseline.map(({ version }) => version);
        const back = hasRegressed(came, decision.changedAt, resolvedIn, versions);
        expect(state).toBe(back ? "regressed" : "resolved");
      } else if (decision?.kind === "mute") {
        const over = isOver(decision.mute, decision.changedAt, came);
        expect(state).toBe(over ? "open" : "muted");
      } else {
        expect(state).toBe("open");
      }

      for (const { number, kind } of history) {
        const line = (await look(group)).history.find((one) => one.number === number);
        if (kind !== "undo" && !line?.isUndone) {
          const wish: Wish = { kind: "undo", undoes: number };
          expect((await change(group, wish, 90)).outcome).toBe("changed");
        }
      }
      expect(await look(group)).toMatchObject({ state: "open", decision: null });
      expect(await attachedTo(group)).toEqual({ assignee: null, labels: [], tickets: [] });
      expect(await stateOf(group)).toBe("open");
    }),
    { numRuns: 20 },
  );
}, 240_000);

/** A line of the history without what differs from database to database. */
function told({ actor: _, ...line }: Line) {
  if (line.kind === "assign") return { ...line, assignee: line.assignee?.name };
  if (line.kind !== "resolve") return line;
  const { in: resolvedIn, baseline } = line.resolution;
  return { ...line, resolution: { in: resolvedIn, versions: baseline.map((one) => one.version) } };
}
