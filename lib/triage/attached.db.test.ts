import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { parseFilters } from "@/lib/filters";
import { formatPublicId } from "@/lib/public-id";
import { listGroups } from "@/lib/queries/list-groups";
import { resolveSelection } from "@/lib/queries/selection";
import { suggestValues } from "@/lib/queries/suggest-values";
import { readCondition } from "@/lib/search/read-condition";
import { aMember } from "@/lib/testing/a-member";
import { deliver, look, newGroup, readAll, type TriagedGroup } from "@/lib/testing/triaged-group";
import { changeGroup } from "@/lib/triage/change-group";
import { listLabels } from "@/lib/triage/list-labels";
import type { Wish } from "@/lib/triage/wish";

/** Does it as somebody who has seen so much of the history. */
const say = ({ scope, key }: TriagedGroup, wish: Wish, revision: number) =>
  changeGroup(scope, key, { wish, note: "", revision });

/** Does it as somebody who has seen all. */
async function change(group: TriagedGroup, wish: Wish) {
  return say(group, wish, (await look(group)).revision);
}

const refused = (why: string) => ({ outcome: "refused", why });

/** The rows of the list that a query finds. */
async function found({ scope }: TriagedGroup, q: string) {
  const clock = { now: new Date(), timeZone: "UTC" };
  const read = readCondition(q, clock);
  if (!read.understood) throw new Error(read.problem.message);
  const filters = parseFilters({ q, range: "all" });
  const selection = await resolveSelection(scope, filters, clock, read.condition);
  return (await listGroups(selection, { sort: "count", cursor: null, limit: 10 })).rows;
}

test("a group is assigned to somebody who may see it, and handed on, and back by undo", async () => {
  const group = await newGroup();
  const { databaseId } = group.key;
  const ada = await aMember({ name: "Ada", databaseIds: [databaseId] });
  const bob = await aMember({ name: "Bob", databaseIds: [databaseId] });
  const stranger = await aMember({ name: "Eve", databaseIds: [] });
  for (const memberId of [stranger.id, randomUUID()]) {
    expect(await change(group, { kind: "assign", memberId })).toEqual(refused("no-member"));
  }
  expect(await change(group, { kind: "assign", memberId: null })).toEqual(refused("is-assigned"));
  await change(group, { kind: "assign", memberId: ada.id });
  expect(await change(group, { kind: "assign", memberId: ada.id })).toEqual(refused("is-assigned"));
  await change(group, { kind: "assign", memberId: bob.id });
  expect((await look(group)).assignee).toMatchObject({ name: "Bob", mayLook: true });
  expect(await found(group, "assignee:bob")).toMatchObject([
    { assignee: "Bob", assigneeMayLook: true },
  ]);
  await change(group, { kind: "undo", undoes: 2 });
  expect((await look(group)).assignee).toMatchObject({ name: "Ada" });
  expect(await found(group, "assignee:bob")).toEqual([]);
  expect(await found(group, `assignee:${ada.email}`)).toHaveLength(1);
});

test("an address is found whole only, and whoever asks finds their own", async () => {
  const group = await newGroup();
  const { databaseId } = group.key;
  const ada = await aMember({ name: "Ada", databaseIds: [databaseId] });
  const asAda = { ...group, scope: { ...group.scope, memberId: ada.id } };
  expect(await found(asAda, "assignee:none")).toHaveLength(1);
  await change(group, { kind: "assign", memberId: ada.id });
  expect((await look(asAda)).assignee?.isViewer).toBe(true);
  expect((await look(group)).assignee?.isViewer).toBe(false);
  expect(await found(group, `assignee:${ada.email.slice(0, -1)}?`)).toEqual([]);
  expect(await found(asAda, "assignee:me")).toHaveLength(1);
  expect(await found(group, "assignee:me")).toEqual([]);
  expect(await found(asAda, "assignee:none")).toEqual([]);
  expect(await found(asAda, "assignee:=me")).toEqual([]);
});

test("a member who is removed, or may see the group no more, is shown as such", async () => {
  const group = await newGroup();
  const { databaseId } = group.key;
  const [ada, bob] = await Promise.all(
    ["Ada", "Bob"].map((name) => aMember({ name, databaseIds: [databaseId] })),
  );
  if (!ada || !bob) throw new Error("There are two.");
  await change(group, { kind: "assign", memberId: ada.id });
  await db.member.update({ where: { id: ada.id }, data: { removedAt: new Date() } });
  expect((await look(group)).assignee).toMatchObject({ name: "Ada", mayLook: false });
  expect(await found(group, "assignee:ada")).toMatchObject([{ assigneeMayLook: false }]);
  await change(group, { kind: "assign", memberId: bob.id });
  await db.membership.deleteMany({ where: { memberId: bob.id } });
  expect((await look(group)).assignee).toMatchObject({ name: "Bob", mayLook: false });
  expect(await found(group, "assignee:bob")).toMatchObject([{ assigneeMayLook: false }]);
});

test("of two people at once who change the same the later is told, and others find room", async () => {
  const group = await newGroup();
  const { databaseId } = group.key;
  const ada = await aMember({ name: "Ada", databaseIds: [databaseId] });
  const bob = await aMember({ name: "Bob", databaseIds: [databaseId] });
  const outcomes = await Promise.all([
    say(group, { kind: "assign", memberId: ada.id }, 0),
    say(group, { kind: "assign", memberId: bob.id }, 0),
    say(group, { kind: "label", label: "beta" }, 0),
    say(group, { kind: "label", label: "gpu" }, 0),
    say(group, { kind: "link", ticket: "https://example.com/browse/A-1" }, 0),
    say(group, { kind: "resolve", in: "now" }, 0),
  ]);
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual([
    ...Array(5).fill("changed"),
    "overtaken",
  ]);
  // What one wanted somebody else has done: who it was is worth telling.
  const { history } = await look(group);
  const line = history.find((one) => one.kind === "label" && one.label === "beta");
  if (!line) throw new Error("It has a label.");
  const late = await say(group, { kind: "label", label: "BETA" }, 0);
  expect(late).toEqual({ outcome: "overtaken", by: [line.number] });
  expect(await say(group, { kind: "undo", undoes: line.number }, line.number)).toMatchObject({
    outcome: "changed",
  });
});

test("labels are put on, found and taken off, whatever the case of their letters", async () => {
  const group = await newGroup();
  for (const label of ["gpu", " needs  a dump", "Beta"]) {
    await change(group, { kind: "label", label });
  }
  expect((await look(group)).labels).toEqual(["Beta", "gpu", "needs a dump"]);
  expect(await change(group, { kind: "label", label: "BETA" })).toEqual(refused("is-labelled"));
  expect(await change(group, { kind: "label", label: "\u202E" })).toEqual(refused("no-label"));
  expect(await change(group, { kind: "unlabel", label: "x" })).toEqual(refused("not-labelled"));
  expect(await found(group, 'label:"needs a dump" label:b*')).toMatchObject([
    { labels: ["Beta", "gpu", "needs a dump"] },
  ]);
  expect(await listLabels(group.scope, [group.key.databaseId])).toContainEqual({
    label: "Beta",
    groups: 1,
  });
  expect(await listLabels({ databaseIds: [] }, [group.key.databaseId])).toEqual([]);
  await change(group, { kind: "unlabel", label: "beta" });
  expect(await found(group, "label:beta")).toEqual([]);
  await change(group, { kind: "undo", undoes: 4 });
  expect((await look(group)).labels).toContain("Beta");
  for (let at = 1; at <= 17; at += 1) await change(group, { kind: "label", label: `label ${at}` });
  expect(await change(group, { kind: "label", label: "one more" })).toEqual(refused("is-full"));
});

test("tickets keep their order, and each address stands once", async () => {
  const group = await newGroup();
  const tickets = ["https://example.com/browse/B-2", "https://example.com/browse/A-1"];
  for (const ticket of tickets) await change(group, { kind: "link", ticket });
  expect(await found(group, "")).toMatchObject([{ tickets }]);
  const [first = ""] = tickets;
  expect(await change(group, { kind: "link", ticket: `${first} ` })).toEqual(refused("is-linked"));
  const script = "javascript:alert(1)";
  expect(await change(group, { kind: "link", ticket: script })).toEqual(refused("no-ticket"));
  await change(group, { kind: "unlink", ticket: first });
  expect((await look(group)).tickets).toEqual(tickets.slice(1));
  expect(await change(group, { kind: "unlink", ticket: first })).toEqual(refused("not-linked"));
});

test("the search completes who looks after groups, and labels, within what one may see", async () => {
  const group = await newGroup();
  const { databaseId } = group.key;
  await deliver(group.database, { id: 1, version: "4.1", hours: 0, group: 2 });
  await readAll();
  const ada = await aMember({ name: "Ada", databaseIds: [databaseId] });
  await change(group, { kind: "assign", memberId: ada.id });
  await change(group, { kind: "label", label: "beta" });
  const suggest = async (databaseIds: bigint[], field: "assignee" | "label") => {
    const scope = { databaseIds };
    const filters = parseFilters({});
    const clock = { now: new Date(), timeZone: "UTC" };
    const selection = await resolveSelection(scope, filters, clock);
    return suggestValues(scope, filters, selection, { field, typed: "a" });
  };
  expect(await suggest([databaseId], "assignee")).toEqual([{ value: "Ada", reports: null }]);
  expect(await suggest([databaseId], "label")).toEqual([{ value: "beta", reports: null }]);
  expect(await suggest([], "assignee")).toEqual([]);
  expect(await suggest([], "label")).toEqual([]);
  expect((await found(group, "assignee:none")).map(({ id }) => id)).not.toContain(
    formatPublicId(group.key),
  );
});
