import { expect, test } from "vitest";
import { at, change, deliver, look, newGroup, stateOf } from "@/lib/testing/triaged-group";
import { FOR_EVER } from "@/lib/triage/mute-choices";
import type { Wish } from "@/lib/triage/wish";

const anHour = (perHour: number): Wish => ({ kind: "mute", ...FOR_EVER, perHour });
const moreUsers = (users: number): Wish => ({ kind: "mute", ...FOR_EVER, users });

test("a mute ends with the first hour in which more come than it allows, and says which", async () => {
  const group = await newGroup();
  const { database } = group;
  await change(group, anHour(2), 1.25);
  // Two in each of three hours are no more than two an hour, in whatever versions.
  for (const [id, hours] of [1.3, 1.9, 2, 2.99, 3, 3.5].entries()) {
    await deliver(database, { id: id + 1, version: `4.${id}`, hours });
  }
  expect(await stateOf(group)).toBe("muted");
  expect((await look(group)).busyHour).toBeNull();
  await deliver(database, { id: 7, version: "4.0", hours: 3.75 });
  expect(await stateOf(group)).toBe("open");
  expect((await look(group)).busyHour).toEqual({ from: at(3), to: at(4), reports: 3 });
  // A busier one later is not what ended it; one before it, which arrives late, is.
  for (const [id, hours] of [5, 5.1, 5.2, 5.3, 2.5].entries()) {
    await deliver(database, { id: id + 10, version: "4.0", hours });
  }
  expect((await look(group)).busyHour).toEqual({ from: at(2), to: at(3), reports: 3 });
  expect(await change(group, { kind: "reopen" }, 90)).toMatchObject({ why: "is-open" });
});

test("of the hour in which a mute began only what came later counts", async () => {
  const group = await newGroup();
  const { database } = group;
  for (const id of [1, 2, 3, 4]) await deliver(database, { id, version: "4.1", hours: 7.1 });
  await change(group, anHour(2), 7.5);
  for (const [id, hours] of [7.5, 7.6, 7.7].entries()) {
    await deliver(database, { id: id + 10, version: "4.1", hours });
  }
  expect(await stateOf(group)).toBe("muted");
  await deliver(database, { id: 20, version: "4.1", hours: 7.99 });
  expect(await stateOf(group)).toBe("open");
  expect((await look(group)).busyHour).toEqual({ from: at(7.5), to: at(8), reports: 3 });
});

test("a report that goes elsewhere, or comes twice, counts where it is, once", async () => {
  const group = await newGroup();
  const { database } = group;
  await change(group, anHour(1), 1);
  await deliver(database, { id: 1, version: "4.1", hours: 2.1 });
  await deliver(database, { id: 1, version: "4.1", hours: 2.1, order: 1 });
  expect(await stateOf(group)).toBe("muted");
  await deliver(database, { id: 2, version: "4.1", hours: 2.2 });
  expect(await stateOf(group)).toBe("open");
  await deliver(database, { id: 2, version: "4.1", hours: 2.2, group: 2, order: 2 });
  expect(await stateOf(group)).toBe("muted");
});

test("a mute until more users have it counts people, and not their reports", async () => {
  const group = await newGroup();
  const { database } = group;
  await change(group, moreUsers(2), 1);
  for (const id of [1, 2, 3])
    await deliver(database, { id, version: "4.1", hours: 2, user: "Bob" });
  await deliver(database, { id: 4, version: "4.1", hours: 2, user: "Ada" });
  expect(await stateOf(group)).toBe("muted");
  expect(await look(group)).toMatchObject({ users: 2, reports: 5 });
  await deliver(database, { id: 5, version: "4.1", hours: 2, user: "Cleo" });
  expect(await stateOf(group)).toBe("open");
  await change(group, moreUsers(1), 3);
  expect(await stateOf(group)).toBe("muted");
  await change(group, { kind: "undo", undoes: 2 }, 4);
  expect(await stateOf(group)).toBe("open");
});
