import fc from "fast-check";
import { expect, test } from "vitest";
import { frameOf } from "@/lib/report/report";
import type { FieldValue } from "@/lib/statistics/value-words";
import { ticketHtml } from "@/lib/tickets/html";
import { ticketMarkdown } from "@/lib/tickets/markdown";
import { newTicketAddress } from "@/lib/tickets/new-ticket-address";
import { ALL_ROOM } from "@/lib/tickets/ticket-draft";
import { TRACKER_KINDS, TRACKERS, type Tracker, trackerProblem } from "@/lib/tickets/tracker";
import { ticketWiki } from "@/lib/tickets/wiki";
import { withoutPeople } from "@/lib/tickets/without-people";
import { type TicketFacts, writeDraft } from "@/lib/tickets/write-draft";

/** A value that so many of 400 reports have, and 12 of 400 others. */
function finding(value: FieldValue, count: number): TicketFacts["special"]["findings"][number] {
  const [here, elsewhere] = [
    { count, total: 400 },
    { count: 12, total: 400 },
  ];
  return {
    value: { ...value, here, elsewhere },
    above: { low: count / 400 - 0.1, high: 1 },
    alike: [],
  };
}

const facts: TicketFacts = {
  name: "Render!Mesh::Draw(42)",
  exceptionCode: "c0000005",
  exceptionMessage: "Access violation",
  crashTypeId: 1,
  platform: "Windows",
  reports: 412,
  users: 97,
  firstReceivedAt: new Date("2026-11-03T08:00:00Z"),
  lastReceivedAt: new Date("2026-11-23T14:05:09Z"),
  versions: [
    { application: "Render", version: "4.2", reports: 400 },
    { application: "Render", version: "4.1", reports: 12 },
  ],
  special: {
    ofOnePerson: 9,
    findings: [
      finding({ field: "module version", name: "gpu.dll", value: "31.0.15.7" }, 388),
      finding({ field: "os", name: "", value: "Windows 11" }, 350),
    ],
  },
  frames: [
    frameOf({
      symbol: "Render!Mesh::Draw",
      module: "Render",
      function: "Mesh::Draw",
      file: "C:\\Users\\ada\\src\\Mesh.cpp",
      line: 238,
    }),
    ...["KiUser", "RtlUser"].map((name) =>
      frameOf({ symbol: `ntdll!${name}`, module: "ntdll", function: name }),
    ),
    frameOf({ symbol: "Render!main", module: "Render", function: "main" }),
  ],
  frameRules: [],
  address: "https://crashes.example.com/groups/1-7",
};

const HOSTILE =
  "</code><script>`@everyone` [x](javascript:1) | {noformat} #1 \u202E ada@example.com";

test("a ticket says what happened, how often, where and in what stack", () => {
  expect(ticketMarkdown(writeDraft(facts), ALL_ROOM)).toBe(`\
Access violation (\`0xC0000005\`), in \`Render!Mesh::Draw\` at \`Mesh.cpp:238\`

- Group: \`Render!Mesh::Draw(42)\`
- Reports: 412 reports of 97 users
- First received: 3 Nov 2026, 08:00:00 UTC
- Last received: 23 Nov 2026, 14:05:09 UTC

| Version | Reports |
| --- | --- |
| \`4.2\` | 400 |
| \`4.1\` | 12 |

**What is special, beside other reports of the same times**

- 97 % had \`gpu.dll 31.0.15.7\` loaded, elsewhere 3 %, n = 400; at least 87 points more
- 88 % ran on \`Windows 11\`, elsewhere 3 %, n = 400; at least 77 points more

**Stack**

\`\`\`text
  0  Render!Mesh::Draw  [Mesh.cpp:238]
     … 2 frames in ntdll
  3  Render!main
\`\`\`

[The group in Crashboard](https://crashes.example.com/groups/1-7)`);
});

test("in Jira's markup and as HTML it says the same", () => {
  const draft = writeDraft(facts);
  expect(ticketWiki(draft, ALL_ROOM)).toContain("||Version||Reports||\n|4.2|400|\n|4.1|12|");
  expect(ticketWiki(draft, ALL_ROOM)).toContain("in Render\\!Mesh\\:\\:Draw at Mesh.cpp\\:238");
  expect(ticketWiki(draft, ALL_ROOM)).toContain(
    "same times*\n\n* 97 % had gpu.dll 31.0.15.7 loaded, elsewhere 3 %, n = 400; at least 87 points more\n",
  );
  expect(ticketHtml(draft, ALL_ROOM)).toContain(
    "<li>88 % ran on <code>Windows 11</code>, elsewhere 3 %, n = 400; at least 77 points more</li>",
  );
  expect(ticketHtml(draft, ALL_ROOM)).toContain("in <code>Render!Mesh::Draw</code> at");
  expect(ticketHtml(draft, ALL_ROOM)).toContain("<li><code>4.2</code>: 400</li>");
});

const special = (...findings: TicketFacts["special"]["findings"]) =>
  writeDraft({ ...facts, special: { findings, ofOnePerson: 9 } }).special.map((sentence) =>
    sentence.map(({ text }) => text).join(""),
  );

test.each<FieldValue>([
  { field: "attribute", name: "userName", value: "Lovelace" },
  { field: "attribute", name: "mailto", value: "Lovelace" },
  { field: "attribute", name: "host", value: "LOVELACE-PC" },
  { field: "attribute", name: "save", value: "C:\\Users\\Lovelace\\1.sav" },
  { field: "attribute", name: "server", value: "203.0.113.7" },
  { field: "attribute", name: "peer", value: "ada@example.com" },
  { field: "module version", name: "/home/lovelace/a.so", value: "1.0" },
])("that $name = $value is special, a ticket does not tell", (value) => {
  const tells = finding(value, 390);
  expect(special(tells)).toEqual([]);
  const other: FieldValue = { field: "os", name: "", value: "Windows 11" };
  const alike = [finding(other, 390).value];
  expect(special({ ...tells, alike })).toEqual([expect.stringContaining("ran on Windows 11")]);
});

test("a few values are told, and none that may be of one person's machine", () => {
  const gpu = (value: string, count: number) =>
    finding({ field: "attribute", name: "gpu", value }, count);
  expect(special(gpu("Arc", 9))).toEqual([]);
  expect(special(gpu("", 300), gpu("B", 200), gpu("C", 190), gpu("D", 180))).toEqual([
    "75 % have gpu = (empty), elsewhere 3 %, n = 400; at least 65 points more",
    expect.stringContaining("gpu = B"),
    expect.stringContaining("gpu = C"),
  ]);
  expect(
    ticketMarkdown(writeDraft({ ...facts, special: { findings: [], ofOnePerson: 0 } }), ALL_ROOM),
  ).not.toContain("special");
});

test("what does not fit is told of, with where it is", () => {
  const draft = writeDraft(facts);
  const text = ticketMarkdown(draft, { versions: 1, lines: 1, special: true });
  expect(text).toContain("| 1 more version | |");
  expect(text).toContain("2 more lines of the stack at https://crashes.example.com/groups/1-7");
  expect(text).not.toContain("Render!main");
});

test("hostile texts stay text in every markup", () => {
  const draft = writeDraft({
    ...facts,
    name: HOSTILE,
    exceptionMessage: HOSTILE,
    versions: [{ application: HOSTILE, version: HOSTILE, reports: 1 }],
    special: {
      ofOnePerson: 0,
      findings: [
        finding(
          { field: "attribute", name: "</code><script>`[x](", value: "{noformat} | @everyone" },
          300,
        ),
      ],
    },
    frames: [frameOf({ symbol: HOSTILE })],
  });
  expect(draft.special).toHaveLength(1);
  expect(JSON.stringify(draft)).not.toContain("\u202E");
  expect(draft.title).not.toContain("ada@example.com");
  const html = ticketHtml(draft, ALL_ROOM);
  expect(html).not.toContain("<script>");
  expect(html.match(/<a /g)).toHaveLength(1);
  const wiki = ticketWiki(draft, ALL_ROOM);
  expect(wiki.match(/\{noformat\}/g)).toHaveLength(2);
  const [before = "", , after = ""] = wiki.split("{noformat}");
  expect(before + after).not.toMatch(/(?<!\\)\[x/);
  const markdown = ticketMarkdown(draft, ALL_ROOM);
  // Without what stands in code, only our own words are left.
  const prose = markdown
    .replaceAll(/^(`{3,})text\n[\s\S]*?\n\1$/gm, "")
    .replaceAll(/(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, "");
  expect(prose).not.toMatch(/everyone|script|javascript|noformat/);
});

test.each([
  ["open C:\\Users\\ada\\x.txt", "open C:\\Users\\…\\x.txt"],
  ["/home/ada/game and /Users/Bob", "/home/…/game and /Users/…"],
  ["mail ada.l+x@mail.example.com now", "mail …@… now"],
  ["from 203.0.113.7:80", "from …:80"],
  ["fe80:0:0:0:1:2:3:4 died", "… died"],
  ["ntdll 10.0.19041.1 at std::vector<int>::at", "ntdll 10.0.19041.1 at std::vector<int>::at"],
  ["0x7ff6:0012", "0x7ff6:0012"],
])("%j without people is %j", (text, expected) => {
  expect(withoutPeople(text)).toBe(expected);
});

const tracker = (kind: (typeof TRACKER_KINDS)[number]): Tracker => ({
  kind,
  address: TRACKERS[kind].example,
});

test.each(TRACKER_KINDS)("the form of %s is filled, whatever a report holds", (kind) => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 4_000 }),
    fc.constantFrom(HOSTILE, "𝕏".repeat(3_000), "%".repeat(3_000), "`".repeat(1_000), ""),
  );
  const hostile = fc.record({
    name: text,
    exceptionCode: text,
    exceptionMessage: text,
    versions: fc.array(
      fc.record({ application: text, version: text, reports: fc.nat(1_000_000) }),
      { maxLength: 30 },
    ),
    special: fc.record({
      ofOnePerson: fc.constant(0),
      findings: fc.array(
        fc
          .record({
            field: fc.constantFrom("attribute", "os", "module version"),
            name: text,
            value: text,
          })
          .map((value) => finding(value, 300)),
        { maxLength: 4 },
      ),
    }),
    frames: fc.array(
      fc.record({ symbol: text, file: text }).map((frame) => frameOf(frame)),
      { maxLength: 80 },
    ),
  });
  fc.assert(
    fc.property(hostile, (given) => {
      const { address, room } = newTicketAddress(tracker(kind), writeDraft({ ...facts, ...given }));
      expect(address.length).toBeLessThanOrEqual(TRACKERS[kind].longest);
      const [filled, empty] = [new URL(address), new URL(TRACKERS[kind].example)];
      expect([filled.origin, filled.pathname]).toEqual([empty.origin, empty.pathname]);
      for (const [name, value] of empty.searchParams) {
        expect(filled.searchParams.get(name)).toBe(value);
      }
      expect(filled.searchParams.get(TRACKERS[kind].title)?.trim()).not.toBe("");
      expect(filled.search).toContain(encodeURIComponent("/groups/1-7"));
      expect(room.lines).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 40 },
  );
});

test("a short text has room for all, and only lines that have none are left out", () => {
  const draft = writeDraft(facts);
  expect(newTicketAddress(tracker("azure"), draft).room.lines).toBe(3);
  const frames = Array.from({ length: 200 }, (_, at) =>
    frameOf({
      symbol: `Render!Mesh<${at}>::Draw`,
      module: "Render",
      function: `Mesh<${at}>::Draw`,
    }),
  );
  const { address, room } = newTicketAddress(tracker("azure"), writeDraft({ ...facts, frames }));
  expect(room.lines).toBeGreaterThan(7);
  expect(newTicketAddress(tracker("github"), writeDraft({ ...facts, frames })).room).toEqual(
    ALL_ROOM,
  );
  const text = new URL(address).searchParams.get("[Microsoft.VSTS.TCM.ReproSteps]");
  expect(text).toContain(`${200 - room.lines} more lines of the stack`);
});

test.each<[Tracker["kind"], string, RegExp]>([
  ["github", "github.com/acme/game/issues/new", /whole address/],
  ["github", "javascript:alert(1)//issues/new", /whole address/],
  ["github", "https://ada:x@github.com/acme/game/issues/new", /user's name/],
  ["github", "https://github.com/acme/game", /an address like https:\/\/github\.com/],
  ["gitlab", "https://gitlab.com/acme/game/issues/new", /an address like/],
  ["jira", "https://acme.test/secure/CreateIssueDetails!init.jspa?pid=1", /It has no issuetype/],
  ["youtrack", "https://acme.test/newIssue", /It has no project/],
  ["azure", `https://dev.azure.com/${"x".repeat(500)}/_workitems/create/Bug`, /longer than/],
])("%s does not take %s", (kind, address, problem) => {
  expect(trackerProblem({ kind, address })).toMatch(problem);
});

test.each(TRACKER_KINDS)("%s takes what it gives as an example", (kind) => {
  expect(trackerProblem(tracker(kind))).toBeNull();
});
