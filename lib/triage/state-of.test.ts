import { expect, test } from "vitest";
import { newestOf, type ResolvedIn, reopenedAfter } from "@/lib/triage/baseline";
import {
  type Act,
  type Attached,
  attachedBy,
  type Change,
  decidingChange,
  type Mute,
  topicOf,
  undoneNumbers,
} from "@/lib/triage/change";
import { ACTIONS, GROUP_STATES, TRANSITIONS } from "@/lib/triage/group-state";
import { stateOf } from "@/lib/triage/state-of";

const NOW = new Date("2026-11-20T12:00:00Z");
const at = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);

const RESOLVE: Act = { kind: "resolve", resolution: { in: "now", baseline: [] } };
const REOPEN: Act = { kind: "reopen" };
const COMMENT: Act = { kind: "comment" };
const mute = (hours: number | null = null, count: number | null = null): Act =>
  muted({
    until: hours === null ? null : at(hours),
    reports: count === null ? null : { more: count - 10, count },
  });
const muted = (ends: Partial<Mute>): Act => ({
  kind: "mute",
  mute: { until: null, reports: null, users: null, perHour: null, ...ends },
});
const LABEL: Act = { kind: "label", label: "Beta" };
const UNLABEL: Act = { kind: "unlabel", label: "beta" };
const ADA = { id: "1", name: "Ada" };
const BOB = { id: "2", name: "Bob" };
const ASSIGN: Act = { kind: "assign", assignee: ADA };
const TO_BOB: Act = { kind: "assign", assignee: BOB };
const link = (ticket: string): Act => ({ kind: "link", ticket });
const undo = (undoes: number): Act => ({ kind: "undo", undoes });

const history = (acts: Act[]): Change[] =>
  acts.map((act, index) => ({
    ...act,
    number: index + 1,
    changedAt: NOW,
    actor: null,
    note: "",
  }));

const stateAfter = (acts: Act[], facts: Partial<Parameters<typeof stateOf>[1]> = {}) =>
  stateOf(decidingChange(history(acts)), {
    now: NOW,
    reports: 10,
    users: 5,
    hasRegressed: false,
    wasBusy: false,
    ...facts,
  });

test("each action leads from each state to what the table says", () => {
  const into: Record<(typeof GROUP_STATES)[number], Act[]> = {
    open: [],
    regressed: [RESOLVE],
    muted: [mute()],
    resolved: [RESOLVE],
  };
  const does = { resolve: RESOLVE, mute: mute(), reopen: REOPEN };
  for (const state of GROUP_STATES) {
    const facts = { hasRegressed: state === "regressed" };
    expect(stateAfter(into[state], facts)).toBe(state);
    for (const action of ACTIONS) {
      // What was decided anew has no report against it yet.
      const after = stateAfter([...into[state], does[action]]);
      expect(after, `${action} from ${state}`).toBe(TRANSITIONS[state][action] ?? "open");
    }
  }
});

test.each<[string, Act[], Parameters<typeof stateAfter>[1], string]>([
  ["nothing", [], {}, "open"],
  ["a comment", [COMMENT], {}, "open"],
  ["a resolution that a report has broken", [RESOLVE], { hasRegressed: true }, "regressed"],
  ["a mute for ever", [mute()], { reports: 1_000_000, now: at(99_999) }, "muted"],
  ["a mute for an hour", [mute(1)], { now: at(0.99) }, "muted"],
  ["an hour later", [mute(1)], { now: at(1) }, "open"],
  ["a mute until 20", [mute(null, 20)], { reports: 19 }, "muted"],
  ["20 reports", [mute(null, 20)], { reports: 20 }, "open"],
  ["a mute until 7 users", [muted({ users: { more: 2, count: 7 } })], { users: 6 }, "muted"],
  ["7 users", [muted({ users: { more: 2, count: 7 } })], { users: 7 }, "open"],
  ["a mute until a busy hour", [muted({ perHour: 10 })], { reports: 1_000 }, "muted"],
  ["a busy hour", [muted({ perHour: 10 })], { wasBusy: true }, "open"],
  ["a busy hour in a mute for ever", [mute()], { wasBusy: true }, "muted"],
  ["muted, and a report that would reopen it", [mute()], { hasRegressed: true }, "muted"],
  ["resolved, then muted", [RESOLVE, mute()], {}, "muted"],
  ["the mute undone", [RESOLVE, mute(), undo(2)], {}, "resolved"],
  ["the older one undone", [RESOLVE, mute(), undo(1)], {}, "muted"],
  ["both undone", [RESOLVE, mute(), undo(1), undo(2)], {}, "open"],
  ["the undo undone", [RESOLVE, undo(1), undo(2)], {}, "resolved"],
  ["and that undone", [RESOLVE, undo(1), undo(2), undo(3)], {}, "open"],
  ["a label and an assignment", [RESOLVE, LABEL, ASSIGN], {}, "resolved"],
  ["a reopening undone", [RESOLVE, REOPEN, undo(2)], { hasRegressed: true }, "regressed"],
])("after %s", (_, acts, facts, state) => {
  expect(stateAfter(acts, facts)).toBe(state);
});

test.each<[string, Act[], Partial<Attached>]>([
  ["nothing", [], {}],
  ["a decision", [RESOLVE], {}],
  ["an assignment", [ASSIGN], { assignee: ADA }],
  ["another", [ASSIGN, TO_BOB], { assignee: BOB }],
  ["that undone", [ASSIGN, TO_BOB, undo(2)], { assignee: ADA }],
  ["the older one undone", [ASSIGN, TO_BOB, undo(1)], { assignee: BOB }],
  ["assigned to nobody", [ASSIGN, { kind: "assign", assignee: null }], {}],
  ["a label", [LABEL, COMMENT], { labels: ["Beta"] }],
  ["it taken off", [LABEL, UNLABEL], {}],
  ["that undone", [LABEL, UNLABEL, undo(2)], { labels: ["Beta"] }],
  ["the first undone", [LABEL, UNLABEL, undo(1)], {}],
  ["labels", [{ kind: "label", label: "gpu" }, LABEL], { labels: ["Beta", "gpu"] }],
  ["tickets", [link("b"), link("a")], { tickets: ["b", "a"] }],
  [
    "a ticket away and back",
    [link("b"), link("a"), { kind: "unlink", ticket: "b" }, link("b")],
    { tickets: ["a", "b"] },
  ],
])("on a group is, after %s, what follows", (_, acts, attached) => {
  const nothing = { assignee: null, labels: [], tickets: [] };
  expect(attachedBy(history(acts))).toEqual({ ...nothing, ...attached });
});

test("an undo is about what it undoes", () => {
  const acts = [RESOLVE, LABEL, COMMENT, undo(2), undo(4), undo(3)];
  expect(acts.map((act) => topicOf(act, history(acts)))).toEqual([
    "state",
    "label beta",
    null,
    "label beta",
    "label beta",
    null,
  ]);
});

test("an undo that is undone hides nothing", () => {
  expect([...undoneNumbers(history([RESOLVE, undo(1), undo(2)]))]).toEqual([2]);
  expect([...undoneNumbers(history([COMMENT, undo(1)]))]).toEqual([1]);
});

test.each<[ResolvedIn, string, string, boolean]>([
  ["version", "4.2.0", "4.1.9", false],
  ["version", "4.2.0", "4.2.0-rc1", false],
  ["version", "4.2.0", "v4.2", true],
  ["version", "4.2.0", "4.10", true],
  ["now", "4.2.0", "4.2.0", true],
  ["now", "4.2.0", "4.1.9", false],
  ["next", "4.2.0", "4.2.0", false],
  ["next", "4.2.0", "v4.2", false],
  ["next", "4.2.0", "4.2.0.1", true],
  ["next", "4.2.0", "", false],
])("resolved in %s of %s, a report of %s reopens it: %s", (resolvedIn, known, version, reopens) => {
  const baseline = [{ applicationId: "1", application: "Viewer", version: known }];
  const resolution = { in: resolvedIn, baseline };
  expect(reopenedAfter(resolution, { applicationId: 1n, version })).toBe(reopens ? known : null);
  expect(reopenedAfter(resolution, { applicationId: 2n, version })).toBeNull();
});

test("the newest version is found for each application", () => {
  const place = (applicationId: string, version: string) => ({
    applicationId,
    application: "",
    version,
  });
  const versions = [
    place("1", "1.9"),
    place("1", "1.10"),
    place("2", "0.1"),
    place("1", "1.10-rc1"),
  ];
  expect(newestOf(versions)).toEqual([place("1", "1.10"), place("2", "0.1")]);
});
