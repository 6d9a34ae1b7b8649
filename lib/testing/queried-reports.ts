import { freshDatabase } from "@/lib/testing/fresh-database";
import type { SampleReport } from "@/lib/testing/naive-condition";
import { v3Payload } from "@/lib/testing/payloads";
import type { GroupState } from "@/lib/triage/group-state";

// The reports that queries are asked of, the same in each run: what is random is what is asked.

export const NOW = new Date("2026-11-20T12:30:00Z");
export const DATABASES = [freshDatabase(), freshDatabase()] as const;
const HOUR = 3_600_000;

const APPS = ["Render", "Render Farm", "Ünder_score%"];
export const VERSIONS = ["1.2", "1.10", "2.0-rc1", "2.0", "v2.0.1"];
const GROUPS = ["Render!Mesh::Draw(42)", "ntdll!RtlFail", "libglass.so!crash()", "", "100%_sure\\"];
const STACKS = [
  ["Render!Mesh::Draw", "Render!main"],
  ["ntdll!RtlFail", "Render!Mesh::DrawAll", "Render!main"],
  ["glass!Pool<int, 4>::take", "glass!<lambda_1>::operator()"],
  [],
];
const MODULES = [
  { file: "ntdll.dll", version: "10.0.19041.1" },
  { file: "nvwgf2umx.dll", version: "31.0.15.5222" },
  { file: "nvwgf2umx.dll", version: "31.0.9.1" },
  { file: "Render_100%.exe", version: "1.10" },
  { file: "glass.dll", version: "" },
];
const MODULE_LISTS = [[0, 1, 3], [], [0, 2, 4], [0, 3], [1, 2]].map((list) =>
  list.map((at) => pick(MODULES, at, 1)),
);
/** More than the ids of which a query can ask for. */
const CROWD = Array.from({ length: 1_001 }, (_, at) => ({
  file: `crowd${at}.dll`,
  version: `1.${at}`,
}));
const SYSTEMS = ["Windows 11 x64", "Windows 10 Version 19045", "macOS 15.6.1 (24G90)", ""];
const ATTRIBUTES: Record<string, string>[] = [
  { gpu: "Voodoo 2", memoryMB: "4096" },
  { GPU: "Arc 100%", "Session id": "7" },
  {},
  { memoryMB: "-12.5", 'odd:"name"': "<none>", gpu: "" },
  { memoryMB: "16384", "Session id": "12" },
  { memoryMB: "1.2.3", gpu: "voodoo 3" },
];
const WORDS = ["c0000005", "Access violation", "It froze", "ada", "ADA", "9f2c", ""];

// Rows keep no text that names their user: these are no more than words.
const USERS = ["lin", "ada", "Bob", "eve", "ADA", "mel", ""];
const EMAILS = ["ADA@example.com", "lin@example.org", "ada@example.com", ""];

function pick<T>(items: readonly T[], index: number, factor: number): T {
  const item = items[Math.floor(index * factor) % items.length];
  if (item === undefined) throw new Error("There is nothing to pick from.");
  return item;
}

/** Of the groups, in the order of their keys. */
const STATES: GroupState[] = ["resolved", "muted", "regressed", "open", "open"];

/** Who looks after some of the groups, and what is on them. */
const ASSIGNEES = [null, { name: "Ada", email: `ada@${DATABASES[0]}.test` }, null, null, null];
const LABELS = [["mesh", "Froze"], [], ["100%_sure"], ["mesh"], []];

function stackKeyOf(index: number): number {
  return (Math.floor(index * 0.25) % GROUPS.length) + 1;
}

export const reports: SampleReport[] = Array.from({ length: 60 }, (_, index) => ({
  id: index + 1,
  database: DATABASES[index % 7 === 0 ? 1 : 0],
  app: pick(APPS, index, 0.5),
  version: pick(VERSIONS, index, 1),
  platform: pick(["Windows", "macOS", "", "User Feedback"], index, 0.7) || "Crashpad",
  group: pick(GROUPS, index, 0.25),
  stackkey: stackKeyOf(index),
  // The reports of one group have the same stack; those of the others have now one, now another.
  frames: stackKeyOf(index) === 1 ? pick(STACKS, 0, 1) : pick(STACKS, index, 0.9),
  exception: pick(WORDS, index, 1.1),
  message: pick(WORDS, index, 0.8),
  description: pick(WORDS, index, 0.6),
  user: pick(USERS, index, 1.7),
  email: pick(EMAILS, index, 1.3),
  ip: index % 2 === 0 ? "203.0.113.xxxx" : "",
  key: pick(WORDS, index, 0.4),
  hash: pick(WORDS, index, 1.9),
  received: new Date(NOW.getTime() - (index % 20) * 11 * HOUR - 60_000),
  crashed: index % 3 === 0 ? null : new Date(NOW.getTime() - (index % 20) * 12 * HOUR),
  arrived: new Date(NOW.getTime() - (index % 5) * HOUR),
  xml: index % 5 !== 0,
  text: index % 4 === 0,
  // What the XML says: a report without it knows neither.
  os: index % 5 === 0 ? "" : pick(SYSTEMS, index, 0.6),
  modules: index === 7 ? CROWD : index % 5 === 0 ? [] : pick(MODULE_LISTS, index, 0.7),
  attributes: pick(ATTRIBUTES, index, 0.9),
  new: false,
  state: pick(STATES, stackKeyOf(index) - 1, 1),
  assignee: pick(ASSIGNEES, stackKeyOf(index) - 1, 1),
  labels: pick(LABELS, stackKeyOf(index) - 1, 1),
}));

/** The first of each group; of two at one time that which was sent first. */
const first = new Map<string, SampleReport>();
for (const report of reports) {
  const group = `${report.database} ${report.stackkey}`;
  const known = first.get(group);
  if (!known || report.received < known.received) first.set(group, report);
}
for (const report of first.values()) report.new = true;

function reportXml({ os, modules, frames }: SampleReport): string {
  const listed = modules.map(
    ({ file, version }) =>
      `<module><name>${file.slice(0, 4)}</name><path>C:\\App\\${file}</path><fileversion>${version}</fileversion></module>`,
  );
  const called = frames.map((frame) => `<frame><symbol><![CDATA[${frame}]]></symbol></frame>`);
  return `<report><os>${os}</os><process><modules>${listed.join("")}</modules>
    <threads><thread id="0" current="yes">${called.join("")}</thread></threads></process></report>`;
}

/** The notification that brings a report. */
export function payloadOf(report: SampleReport): Record<string, unknown> {
  return v3Payload({
    id: report.id,
    database: report.database,
    application: report.app,
    version: report.version,
    platform: report.platform === "Crashpad" ? "" : report.platform,
    crashTypeId: 6,
    stackKeyName: report.group,
    stackKeyId: report.stackkey,
    callstack: report.frames.map((functionName) => ({ functionName })),
    exceptionCode: report.exception,
    exceptionMessage: report.message,
    userDescription: report.description,
    user: report.user,
    email: report.email,
    ipAddress: report.ip,
    key: report.key,
    hash: report.hash,
    received: report.received.toISOString(),
    crashTime: report.crashed?.toISOString() ?? "",
    debugOutput: report.text ? "nothing" : "",
    reportXml: report.xml ? reportXml(report) : "",
    attributes: report.attributes,
  });
}
