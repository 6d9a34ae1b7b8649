import { expect, test } from "vitest";
import { readAnnouncement, writeAnnouncements } from "@/lib/live/announcement";
import { ChangedGroups, type GroupChange, type Removal } from "@/lib/live/changed-groups";

const change = (groupId: number, at: number, mayHaveLeft = false): GroupChange => ({
  databaseId: 1n,
  groupId: BigInt(groupId),
  at,
  mayHaveLeft,
});

const removal = (at: number, newest: number): Removal => ({
  databaseId: 1n,
  groupId: null,
  at,
  newest,
});

test("changes since a moment are known until too many came, and then that is known", () => {
  const known = new ChangedGroups(2, 10);
  expect(known.since(9)).toBeNull();
  expect(known.since(10)).toEqual([]);
  known.add(change(1, 11, true));
  known.add(change(2, 12));
  known.add(change(1, 13));
  expect(known.since(10)).toEqual([change(2, 12), change(1, 13, true)]);
  expect(known.since(12)).toEqual([change(1, 13, true)]);
  known.add(change(3, 14));
  expect(known.since(11)).toBeNull();
  expect(known.since(12)).toEqual([change(1, 13, true), change(3, 14)]);
  known.missedUntil(20);
  expect(known.since(19)).toBeNull();
  expect(known.take()).toHaveLength(2);
  expect(known.take()).toEqual([]);
});

test("what went from a database is one change, however much it was: its time is that of the newest", () => {
  const known = new ChangedGroups(5);
  known.add(removal(11, 700));
  known.add(change(1, 12));
  known.add(removal(13, 300));
  expect(known.since(0)).toEqual([change(1, 12), removal(13, 700)]);
  expect(known.since(12)).toEqual([removal(13, 700)]);
});

test("an announcement fits into notifications, and what is none says nothing", () => {
  const changes = Array.from({ length: 500 }, (_, at) => ({
    ...change(10 ** 15 + at, 1_800_000_000_000 + at, at % 2 === 0),
    databaseId: 123_456n,
  }));
  const texts = writeAnnouncements(changes);
  expect(texts.length).toBeGreaterThan(1);
  for (const text of texts) expect(text.length).toBeLessThan(8_000);
  expect(texts.flatMap(readAnnouncement)).toEqual(changes);
  const both = [removal(1, 2), change(1, 3)];
  expect(writeAnnouncements(both).flatMap(readAnnouncement)).toEqual(both);
  expect(writeAnnouncements([])).toEqual([]);
  for (const text of ["", "{}", "[[1,2]]", '[["1","2","3",true]]', "[["]) {
    expect(readAnnouncement(text)).toEqual([]);
  }
});
