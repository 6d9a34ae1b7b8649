import fc from "fast-check";
import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { removeReport } from "@/lib/rollups/remove-report";
import { arrive } from "@/lib/testing/arrival";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { v1aPayload } from "@/lib/testing/payloads";
import { readWaitingReports } from "@/lib/testing/read-waiting-reports";
import { changeGroup } from "@/lib/triage/change-group";
import { getTriage } from "@/lib/triage/get-triage";
import { GROUP_STATES } from "@/lib/triage/group-state";
import { listGroupsIn } from "@/lib/triage/list-groups-in";
import type { Wish } from "@/lib/triage/wish";
import { compareCounted } from "@/lib/versions/compare-versions";

const HOUR = 3_600_000;
// Whether a mute is over, PostgreSQL's clock tells.
const START = new Date(Math.floor(Date.now() / HOUR) * HOUR - 100 * HOUR);
const at = (hours: number) => new Date(START.getTime() + hours * HOUR);

/** A group of a database of its own, with one report of version 4.1 received at the start. */
async function newGroup(database = freshDatabase()) {
  await deliver(database, { id: 100, version: "4.1", hours: 0 });
  const { id: databaseId } = await db.database.findUniqueOrThrow({ where: { name: database } });
  const { id } = await db.group.findFirstOrThrow({ where: { databaseId } });
  const application = await db.application.findFirstOrThrow({ where: { databaseId } });
  const key = { databaseId, id };
  const scope = { databaseIds: [databaseId] };
  return { database, key, scope, applicationId: application.id };
}
type Group = Awaited<ReturnType<typeof newGroup>>;

type Delivery = { id: number; version: string; hours: number; group?: number; order?: number };

async function deliver(database: string, { id, version, hours, group = 1, order = 0 }: Delivery) {
  const received = at(hours).toISOString();
  await arrive(v1aPayload({ database, id, version, received, stackKeyId: group, reportXml: "" }), {
    // What arrives last wins: by this time, in whatever order it is read.
    arrivedAt: new Date(at(200).getTime() + order),
  });
}

async function readAll(): Promise<void> {
  while ((await readWaitingReports(50)) > 0);
}

const look = async ({ scope, key }: Group, now = new Date()) => {
  const triage = await getTriage(scope, key, now);
  if (!triage) throw new Error("The group is not there.");
  return triage;
};

/** Does it at a time, as somebody who has seen all that is there. */
async function change(group: Group, wish: Wish, hours: number, note = "") {
  const { revision } = await look(group);
  return changeGroup(group.scope, group.key, { wish, note, revision, now: at(hours) });
}

/** The state as the page tells it; the lists must say the same. */
async function stateOf(group: Group) {
  await readAll();
  const { state } = await look(group);
  const { databaseIds } = group.scope;
  for (const listed of GROUP_STATES) {
    if (listed === "open") continue;
    const ids = await listGroupsIn(databaseIds, [listed]);
    expect(ids.includes(group.key.id), `listed as ${listed}, shown as ${state}`).toBe(
      listed === state,
    );
  }
  return state;
}

test("a newer version reopens a resolved group with evidence, an older one never", async () => {
  const group = await newGroup();
  const { applicationId } = group;
  await change(group, { kind: "resolve", in: "version", applicationId, version: "4.2" }, 1);
  await deliver(group.database, { id: 1, version: "4.1.9", hours: 2 });
  await deliver(group.database, { id: 2, version: "4.3", hours: 0.5 });
  expect(await stateOf(group)).toBe("resolved");
  for (const id of [3, 4, 5]) await deliver(group.database, { id, version: "4.2.0", hours: id });
  expect(await stateOf(group)).toBe("regressed");
  expect((await look(group)).evidence).toMatchObject({
    application: "Orrery",
    version: "4.2.0",
    after: "4.2",
    bugsplatId: "3",
    receivedAt: at(3),
    reports: 3,
  });
});

test("resolved now and in the next version are told from what was known then", async () => {
  const now = await newGroup();
  await deliver(now.database, { id: 1, version: "5.0", hours: 0, group: 2 });
  await change(now, { kind: "resolve", in: "now" }, 1);
  // The application was at 5.0 already.
  await deliver(now.database, { id: 2, version: "4.1", hours: 2 });
  expect(await stateOf(now)).toBe("resolved");
  await deliver(now.database, { id: 3, version: "5.0", hours: 3 });
  expect(await stateOf(now)).toBe("regressed");

  const next = await newGroup();
  await change(next, { kind: "resolve", in: "next" }, 1);
  await deliver(next.database, { id: 1, version: "4.1.0", hours: 2 });
  expect(await stateOf(next)).toBe("resolved");
  await deliver(next.database, { id: 2, version: "4.1.1", hours: 3 });
  expect(await stateOf(next)).toBe("regressed");
});

test("a report that goes elsewhere takes its regression with it, and counts for a mute", async () => {
  const group = await newGroup();
  await change(group, { kind: "resolve", in: "now" }, 1);
  await deliver(group.database, { id: 1, version: "4.2", hours: 2 });
  expect(await stateOf(group)).toBe("regressed");
  await deliver(group.database, { id: 1, version: "4.2", hours: 2, group: 2, order: 1 });
  expect(await stateOf(group)).toBe("resolved");
  await deliver(group.database, { id: 1, version: "4.2", hours: 2, group: 1, order: 2 });
  expect(await stateOf(group)).toBe("regressed");
  const { databaseId } = group.key;
  const { id } = await db.report.findFirstOrThrow({ where: { databaseId, bugsplatId: 1n } });
  await removeReport(databaseId, id);
  expect(await stateOf(group)).toBe("resolved");

  await change(group, { kind: "mute", hours: null, reports: 2 }, 3);
  await deliver(group.database, { id: 2, version: "1.0", hours: 2 });
  expect(await stateOf(group)).toBe("muted");
  await deliver(group.database, { id: 2, version: "1.0", hours: 2 });
  expect(await stateOf(group)).toBe("muted");
  await deliver(group.database, { id: 3, version: "1.0", hours: 2 });
  expect(await stateOf(group)).toBe("open");
});

test("a mute ends with its time", async () => {
  const group = await newGroup();
  await change(group, { kind: "mute", hours: 1_000, reports: null }, 1);
  expect(await stateOf(group)).toBe("muted");
  await change(group, { kind: "mute", hours: 1, reports: null }, 2);
  expect(await stateOf(group)).toBe("open");
  expect(await change(group, { kind: "reopen" }, 3)).toEqual({
    outcome: "refused",
    why: "is-open",
  });
});

test("of two people at once the later is told, and comments always find room", async () => {
  const group = await newGroup();
  const { scope, key } = group;
  const say = (wish: Wish, revision: number, note = "") =>
    changeGroup(scope, key, { wish, note, revision });
  const mute: Wish = { kind: "mute", hours: null, reports: null };
  const both = await Promise.all([say({ kind: "resolve", in: "now" }, 0), say(mute, 0)]);
  expect(both.map(({ outcome }) => outcome).sort()).toEqual(["changed", "overtaken"]);
  const comments = await Promise.all(
    ["one", "two"].map((note) => say({ kind: "comment" }, 0, note)),
  );
  expect(comments.map(({ outcome }) => outcome)).toEqual(["changed", "changed"]);
  // What they have seen is before the comments only.
  expect(await say({ kind: "reopen" }, 1)).toEqual({ outcome: "changed", number: 4 });
  expect((await look(group)).history.map(({ number }) => number)).toEqual([4, 3, 2, 1]);
});

test("what cannot be done is refused, and changes nothing", async () => {
  const group = await newGroup();
  const { applicationId } = group;
  const version: Wish = { kind: "resolve", in: "version", applicationId, version: "4.2" };
  const cases: [Wish, string][] = [
    [{ ...version, version: "" }, "no-version"],
    [{ ...version, applicationId: applicationId + 1_000n }, "no-application"],
    [{ kind: "reopen" }, "is-open"],
    [{ kind: "comment" }, "no-comment"],
    [{ kind: "undo", undoes: 1 }, "is-undone"],
  ];
  for (const [wish, why] of cases) {
    expect(await change(group, wish, 1, "  ")).toEqual({ outcome: "refused", why });
  }
  const other = await newGroup();
  const asked = { wish: version, note: "", revision: 0 };
  expect(await changeGroup(other.scope, group.key, asked)).toEqual({ outcome: "missing" });
  expect(await getTriage(other.scope, group.key, new Date())).toBeNull();
  const nowhere = { ...group.key, id: other.key.id };
  expect(await changeGroup(group.scope, nowhere, asked)).toEqual({ outcome: "missing" });
  expect(await look(group)).toMatchObject({ state: "open", revision: 0, history: [] });
});

const VERSIONS = ["4.0", "4.1", "v4.1.0", "4.2-rc1", "4.2", "4.10", ""];

const delivery = fc.record({
  id: fc.integer({ min: 1, max: 5 }),
  version: fc.constantFrom(...VERSIONS),
  hours: fc.integer({ min: 0, max: 20 }).map((hours) => hours + 0.5),
  group: fc.constantFrom(1, 1, 2),
});

/** What is done once some deliveries are there; `pick` chooses what is undone. */
const act = fc.record({
  kind: fc.constantFrom("version", "now", "next", "mute", "reopen", "undo", "undo"),
  version: fc.constantFrom(...VERSIONS.filter((version) => version !== "")),
  pick: fc.nat(20),
});
const round = fc.record({ deliveries: fc.array(delivery, { maxLength: 4 }), act });
type Round = typeof round extends fc.Arbitrary<infer Value> ? Value : never;

/** Lets it all happen: in the order of the rounds, or each round at once, twice and backwards. */
async function happen(rounds: Round[], inDisorder: boolean): Promise<Group> {
  const group = await newGroup();
  let order = 0;
  for (const [index, { deliveries, act: asked }] of rounds.entries()) {
    const ordered = deliveries.map((said) => ({ ...said, order: ++order }));
    if (inDisorder) {
      const again = [...ordered, ...ordered].reverse();
      await Promise.all(again.map((said) => deliver(group.database, said)));
    } else {
      for (const said of ordered) await deliver(group.database, said);
    }
    await change(group, await wishOf(group, asked), index * 4 + 1);
    if (!inDisorder) await readAll();
  }
  return group;
}

async function wishOf(group: Group, { kind, version, pick }: Round["act"]): Promise<Wish> {
  const { applicationId } = group;
  switch (kind) {
    case "version":
      return { kind: "resolve", in: "version", applicationId, version };
    case "now":
    case "next":
      return { kind: "resolve", in: kind };
    case "mute":
      return { kind: "mute", hours: null, reports: (pick % 3) + 1 };
    case "undo": {
      const { revision } = await look(group);
      return { kind: "undo", undoes: (pick % (revision + 1)) + 1 };
    }
    default:
      return { kind: "reopen" };
  }
}

/** What the deliveries say in the end, read off them alone. */
function hasRegressed(rounds: Round[], since: Date, resolvedIn: string, versions: string[]) {
  const reports = new Map<number, Delivery>();
  for (const said of rounds.flatMap(({ deliveries }) => deliveries)) reports.set(said.id, said);
  return [...reports.values()].some(({ group, version, hours }) => {
    if (group !== 1 || at(hours) <= since) return false;
    const order = compareCounted(version, versions[0] ?? "");
    return resolvedIn === "next" ? order > 0 : order >= 0;
  });
}

test("states do not depend on the order of deliveries, and undoing all leads to the start", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(round, { minLength: 1, maxLength: 5 }), async (rounds) => {
      const [group, disordered] = [await happen(rounds, false), await happen(rounds, true)];
      expect(await stateOf(disordered)).toBe(await stateOf(group));
      const { decision, state, history } = await look(group);
      const other = await look(disordered);
      expect(other.history.map(told)).toEqual(history.map(told));
      if (decision?.kind === "resolve") {
        const { in: resolvedIn, baseline } = decision.resolution;
        const versions = baseline.map(({ version }) => version);
        const back = hasRegressed(rounds, decision.changedAt, resolvedIn, versions);
        expect(state).toBe(back ? "regressed" : "resolved");
      }

      for (const { number, kind } of history) {
        const line = (await look(group)).history.find((one) => one.number === number);
        if (kind !== "undo" && !line?.isUndone) {
          const wish: Wish = { kind: "undo", undoes: number };
          expect((await change(group, wish, 90)).outcome).toBe("changed");
        }
      }
      expect(await look(group)).toMatchObject({ state: "open", decision: null });
      expect(await stateOf(group)).toBe("open");
    }),
    { numRuns: 20 },
  );
}, 240_000);

/** A line of the history without what differs from database to database. */
function told({ actor: _, ...line }: Awaited<ReturnType<typeof look>>["history"][number]) {
  if (line.kind !== "resolve") return line;
  const { in: resolvedIn, baseline } = line.resolution;
  return { ...line, resolution: { in: resolvedIn, versions: baseline.map((one) => one.version) } };
}
