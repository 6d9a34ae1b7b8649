import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { removeReport } from "@/lib/rollups/remove-report";
import { at, change, deliver, look, newGroup, stateOf } from "@/lib/testing/triaged-group";
import { changeGroup } from "@/lib/triage/change-group";
import { getTriage } from "@/lib/triage/get-triage";
import { FOR_EVER } from "@/lib/triage/mute-choices";
import type { Wish } from "@/lib/triage/wish";

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

  await change(group, { kind: "mute", ...FOR_EVER, reports: 2 }, 3);
  await deliver(group.database, { id: 2, version: "1.0", hours: 2 });
  expect(await stateOf(group)).toBe("muted");
  await deliver(group.database, { id: 2, version: "1.0", hours: 2 });
  expect(await stateOf(group)).toBe("muted");
  await deliver(group.database, { id: 3, version: "1.0", hours: 2 });
  expect(await stateOf(group)).toBe("open");
});

test("a mute ends with its time", async () => {
  const group = await newGroup();
  await change(group, { kind: "mute", ...FOR_EVER, hours: 1_000 }, 1);
  expect(await stateOf(group)).toBe("muted");
  await change(group, { kind: "mute", ...FOR_EVER, hours: 1 }, 2);
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
  const mute: Wish = { kind: "mute", ...FOR_EVER };
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
