import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { parseFilters } from "@/lib/filters";
import { formatPublicId, type PublicId } from "@/lib/public-id";
import { getInbox } from "@/lib/queries/get-inbox";
import { type GroupSort, listGroups } from "@/lib/queries/list-groups";
import { resolveSelection } from "@/lib/queries/selection";
import { adminOf } from "@/lib/testing/admin-of";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { deliver, readAll } from "@/lib/testing/triaged-group";
import { changeGroup } from "@/lib/triage/change-group";
import type { GroupState } from "@/lib/triage/group-state";
import { FOR_EVER } from "@/lib/triage/mute-choices";
import type { Wish } from "@/lib/triage/wish";

const MUTE: Wish = { kind: "mute", ...FOR_EVER };
const NOW: Wish = { kind: "resolve", in: "now" };

/** Four groups, which stand in another order by each sort; the last is muted already. */
async function openList() {
  const database = freshDatabase();
  const reports = [
    { group: 1, hours: [1, 2, 9] },
    { group: 2, hours: [4] },
    { group: 3, hours: [3, 5] },
    { group: 4, hours: [6] },
  ];
  let id = 0;
  for (const { group, hours } of reports) {
    for (const hour of hours) {
      id += 1;
      await deliver(database, { id, version: "4.1", hours: hour, group });
    }
  }
  await readAll();
  const { id: databaseId } = await db.database.findUniqueOrThrow({ where: { name: database } });
  const scope = adminOf(databaseId);
  const rows = await db.group.findMany({ where: { databaseId }, orderBy: { stackKeyId: "asc" } });
  const keys = rows.map(({ id: group }) => ({ databaseId, id: group }));
  const change = (key: PublicId, wish: Wish, revision = 9) =>
    changeGroup(scope, key, { wish, note: "", revision });
  await change(keyAt(keys, 3), MUTE);
  // A moment later, as whoever opens the list after that.
  const since = new Date(Date.now() + 1);
  await new Promise((done) => setTimeout(done, 5));
  const clock = { now: new Date(), timeZone: "UTC" };
  const anyState = await resolveSelection(scope, parseFilters({}), clock);
  const look = (
    at: PublicId | null,
    status: GroupState | null = "open",
    sort: GroupSort = "last",
  ) => getInbox(anyState, { status, sort, since, at });
  return { keys, change, look, anyState };
}

function keyAt(keys: PublicId[], at: number): PublicId {
  const key = keys[at];
  if (!key) throw new Error("There is no such group.");
  return key;
}

test.each(["count", "last", "first"] as const)(
  "by %s it goes through the groups as the list has them",
  async (sort) => {
    const { keys, look, anyState } = await openList();
    const { rows } = await listGroups(anyState, { sort, cursor: null, limit: 10 });
    const muted = formatPublicId(keyAt(keys, 3));
    const listed = rows.map(({ id }) => id).filter((id) => id !== muted);
    const begun = await look(null, "open", sort);
    expect(begun).toMatchObject({ groups: 3, left: 3, place: null, nextId: listed[0] });
    for (const [at, id] of listed.entries()) {
      const key = keys.find((one) => formatPublicId(one) === id) ?? null;
      expect(await look(key, "open", sort)).toMatchObject({
        place: at + 1,
        previousId: listed[at - 1] ?? null,
        // Behind the last stands what was passed over.
        nextId: listed[at + 1] ?? listed[0],
      });
    }
  },
);

test("what is decided keeps its place, is passed over, and waits again once that is undone", async () => {
  const { keys, change, look } = await openList();
  // By last seen: 1, 3, 2.
  const [one, two, three] = [keyAt(keys, 0), keyAt(keys, 1), keyAt(keys, 2)];
  await change(three, NOW);
  expect(await look(one)).toMatchObject({
    groups: 3,
    left: 2,
    place: 1,
    nextId: formatPublicId(two),
    decided: { open: 0, regressed: 0, muted: 0, resolved: 1 },
  });
  expect(await look(three)).toMatchObject({ place: 2, isDecided: true });
  await change(one, MUTE);
  await change(two, MUTE);
  expect(await look(two)).toMatchObject({
    left: 0,
    nextId: null,
    previousId: formatPublicId(three),
  });
  await change(three, { kind: "undo", undoes: 1 });
  expect(await look(two)).toMatchObject({ left: 1, nextId: formatPublicId(three) });
});

test("of muted groups it is through once each was decided anew, and of none it is empty", async () => {
  const { keys, change, look } = await openList();
  const muted = keyAt(keys, 3);
  expect(await look(null, "muted")).toMatchObject({ groups: 1, left: 1 });
  await change(muted, MUTE);
  expect(await look(muted, "muted")).toMatchObject({ groups: 1, left: 0, isDecided: true });
  expect(await look(null, "regressed")).toMatchObject({ groups: 1, left: 0 });
  const { keys: others, look: lookThere } = await openList();
  expect(await lookThere(keyAt(others, 3), "regressed")).toMatchObject({
    groups: 0,
    left: 0,
    place: null,
    nextId: null,
    previousId: null,
  });
});
