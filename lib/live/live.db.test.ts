import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { env } from "@/lib/env";
import { parseFilters } from "@/lib/filters";
import { announceChanges } from "@/lib/live/announce-changes";
import { noteReportOf, takeChanges } from "@/lib/live/changed-groups";
import { heardChanges } from "@/lib/live/heard-changes";
import { listenForChanges } from "@/lib/live/listen-for-changes";
import { liveEvents } from "@/lib/live/live-events";
import { countChangedGroups } from "@/lib/queries/count-changed-groups";
import { retain } from "@/lib/retention/retain";
import { NO_RULES } from "@/lib/retention/retention-rules";
import { saveRetentionRules } from "@/lib/retention/save-retention-rules";
import { adminOf } from "@/lib/testing/admin-of";
import { groupOf, settleAll } from "@/lib/testing/merged-groups";
import { deliver, newGroup, readAll, type TriagedGroup } from "@/lib/testing/triaged-group";
import { changeGroup } from "@/lib/triage/change-group";
import { mergeGroups } from "@/lib/triage/merging/merge-groups";

const CLOCK = { now: new Date(), timeZone: "UTC" };
const ALL = parseFilters({ range: "all" });
const QUICK = { coalescedMs: 5, heartbeatMs: 50 };

const stop = new AbortController();
let listening: Promise<void>;

/** Ends the connections that hear of changes, as a restart of PostgreSQL would; gives how many. */
async function cutListeners(): Promise<number> {
  const client = new Client({ connectionString: env.databaseUrl ?? "" });
  await client.connect();
  const { rowCount } = await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'crashboard live' and datname = current_database()`,
  );
  await client.end();
  return rowCount ?? 0;
}

/** Waits until what is announced is heard. */
async function untilListening({ key }: TriagedGroup): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end; ) {
    const since = Date.now() - 1;
    noteReportOf(key.databaseId, key.id);
    await announceChanges();
    await pause(20);
    if (heardChanges().since(since)?.length) return;
  }
  throw new Error("Nothing is heard.");
}

beforeAll(async () => {
  listening = listenForChanges(stop.signal);
  await untilListening(await newGroup());
});

afterAll(async () => {
  stop.abort();
  await listening;
});

const eventsFor = (group: TriagedGroup, since: number, params = {}, ofReports = false) => {
  const filters = { ...ALL, ...parseFilters({ range: "all", ...params }) };
  const list = { filters, clock: CLOCK, ofReports };
  return liveEvents({
    since,
    count: (changes) => countChangedGroups(group.scope, list, changes),
    signal: AbortSignal.timeout(20_000),
    ...QUICK,
  });
};

/** The next event that says something. */
async function next(events: AsyncGenerator<string>): Promise<string | null> {
  // A loop over it would end it.
  for (;;) {
    const { done, value } = await events.next();
    if (done) return null;
    if (value.startsWith("data:")) return value.slice(6).trim();
  }
}

test("a report and a decision are told to those whose list has the group, and to nobody else", async () => {
  const mine = await newGroup();
  const theirs = await newGroup();
  await announceChanges();
  const since = Date.now();
  const all = eventsFor(mine, since);
  const open = eventsFor(mine, since, { status: "open" });
  const elsewhere = eventsFor(theirs, since);
  expect(await all.next()).toMatchObject({ value: expect.stringContaining("retry") });
  await deliver(mine.database, { id: 501, version: "4.1", hours: 1, group: 2 });
  await announceChanges();
  expect(await next(all)).toBe('{"groups":1}');
  await changeGroup(mine.scope, mine.key, {
    wish: { kind: "resolve", in: "now" },
    note: "",
    revision: 0,
  });
  await announceChanges();
  expect(await next(all)).toBe('{"groups":2}');
  // One has left this list meanwhile: what is shown is old.
  expect(await next(open)).toBe('{"groups":2}');
  // Whoever sees another database hears nothing but that the stream is alive.
  await elsewhere.next();
  for (let at = 0; at < 5; at += 1) {
    expect((await elsewhere.next()).value).toBe(": still here\n\n");
  }
  // A list that was drawn later has it all.
  const later = eventsFor(mine, Date.now());
  await later.next();
  expect((await later.next()).value).toBe(": still here\n\n");
});

test("a report that moves is told of in both groups, one that is delivered twice in none", async () => {
  const group = await newGroup();
  await deliver(group.database, { id: 501, version: "4.1", hours: 1 });
  await deliver(group.database, { id: 502, version: "4.1", hours: 1, group: 2 });
  await announceChanges();
  const elsewhere = await newGroup();
  const events = eventsFor(group, Date.now());
  await events.next();
  await deliver(group.database, { id: 501, version: "4.1", hours: 1, order: 1 });
  await announceChanges();
  // What was announced before that is heard by then.
  await untilListening(elsewhere);
  expect((await events.next()).value).toBe(": still here\n\n");
  await deliver(group.database, { id: 501, version: "4.1", hours: 1, group: 2, order: 2 });
  await announceChanges();
  expect(await next(events)).toBe('{"groups":2}');
});

test("a report of a merged group is told of where it counts", async () => {
  const group = await newGroup();
  await deliver(group.database, { id: 501, version: "4.1", hours: 1, group: 2 });
  await mergeGroups(group.scope, group.key, [(await groupOf(group.database, 2)).id]);
  await settleAll();
  await announceChanges();
  const events = eventsFor(group, Date.now());
  await events.next();
  await deliver(group.database, { id: 502, version: "4.1", hours: 2, group: 2 });
  await announceChanges();
  expect(await next(events)).toBe('{"groups":1}');
});

test("of reports that go, lists are told that may have had them, and no other", async () => {
  const group = await newGroup();
  for (const id of [501, 502, 503]) {
    await deliver(group.database, { id, version: "4.1", hours: id - 500, user: `user ${id}` });
  }
  await readAll();
  await announceChanges();
  const since = Date.now();
  const byRollups = eventsFor(group, since, { version: "4.1" });
  const searched = eventsFor(group, since, { q: "key:nightly" });
  const reports = eventsFor(group, since, {}, true);
  const lately = eventsFor(group, since, { range: "24h" }, true);
  const { databaseId } = group.key;
  await saveRetentionRules(adminOf(databaseId), databaseId, {
    rules: { ...NO_RULES, mostReports: 2 },
    revision: 0,
  });
  while (await retain(50));
  await announceChanges();
  expect(await next(searched)).toBe('{"groups":null}');
  expect(await next(reports)).toBe('{"groups":null}');
  // What is counted stays counted, and these were received four days ago.
  for (const events of [byRollups, lately]) {
    await events.next();
    expect((await events.next()).value).toBe(": still here\n\n");
  }
});

test("a stream ends with the session, and with the process", async () => {
  let isSignedIn = true;
  const count = async () => (isSignedIn ? { groups: 0 } : null);
  const until = new AbortController();
  const left = liveEvents({ since: Date.now(), count, signal: until.signal, ...QUICK });
  await left.next();
  await left.next();
  isSignedIn = false;
  expect(await left.next()).toMatchObject({ done: true });

  isSignedIn = true;
  const stopped = liveEvents({
    since: Date.now(),
    count,
    signal: until.signal,
    coalescedMs: 60_000,
  });
  await stopped.next();
  await stopped.next();
  const last = stopped.next();
  until.abort();
  expect(await last).toMatchObject({ done: true });
});

test("a connection that breaks is made again, and what it missed is known to be missed", async () => {
  const group = await newGroup();
  const since = Date.now();
  const events = eventsFor(group, since);
  await events.next();
  expect(await cutListeners()).toBe(1);
  await deliver(group.database, { id: 502, version: "4.1", hours: 1 });
  await announceChanges();
  expect(await next(events)).toBe('{"groups":null}');
  await untilListening(group);
  const later = eventsFor(group, Date.now());
  await later.next();
  await later.next();
  await deliver(group.database, { id: 503, version: "4.1", hours: 1 });
  await announceChanges();
  expect(await next(later)).toBe('{"groups":1}');
  expect(takeChanges()).toEqual([]);
});
