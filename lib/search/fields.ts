import { GROUP_STATES } from "@/lib/triage/group-state";

/** What kind of value a field has, and so how it is asked for. */
export type FieldKind =
  /** A name: the whole of it has to fit, `*` stands for what may differ. */
  | "name"
  /** A name in the order of lib/versions/compare-versions.ts. */
  | "version"
  /** A text, in which the value can stand anywhere. */
  | "text"
  | "number"
  /** A moment; a day is all of its hours in the viewer's zone. */
  | "time"
  /** One of a few words. */
  | "word"
  /** A version of a module, with the module's name or without. */
  | "module version"
  /** What a program has set under a name of its own: a name's text, or a number to compare. */
  | "attribute";

interface FieldShape {
  kind: FieldKind;
  /** What it is, as it is said beside the search box. */
  about: string;
  example: string;
}

/** The fields that a query can ask for, under the names that lists, columns and addresses use. */
export const FIELDS = {
  database: { kind: "name", about: "BugSplat's database", example: "database:acme" },
  app: { kind: "name", about: "application", example: 'app:"Render Farm"' },
  version: { kind: "version", about: "version", example: "version:>=4.2" },
  platform: { kind: "name", about: "platform", example: "platform:macOS" },
  group: { kind: "text", about: "name of the group", example: "group:Mesh::Draw" },
  assignee: {
    kind: "name",
    about: "who looks after the group: a name, a whole e-mail address, me or none",
    example: "assignee:me",
  },
  label: { kind: "name", about: "label of the group", example: "label:beta" },
  stackkey: { kind: "number", about: "BugSplat's number of the group", example: "stackkey:104714" },
  id: { kind: "number", about: "BugSplat's number of the report", example: "id:140612" },
  frame: {
    kind: "text",
    about: "function anywhere in the crashing thread, with its module",
    example: "frame:Mesh::Draw",
  },
  signature: {
    kind: "text",
    about: "what the stack is called by, whatever the build: a function, with its module",
    example: "signature:Mesh::draw",
  },
  module: {
    kind: "text",
    about: "file of a module that was loaded",
    example: "module:nvwgf2umx.dll",
  },
  modversion: {
    kind: "module version",
    about: "version of a module that was loaded, or NAME VERSION of one module",
    example: 'modversion:"nvwgf2umx.dll 31.0.15.*"',
  },
  os: { kind: "text", about: "operating system", example: 'os:"macOS 15"' },
  "attr.NAME": {
    kind: "attribute",
    about: "attribute of that name: its whole value, or a number to compare with",
    example: 'attr."GPU name":*Arc*',
  },
  exception: { kind: "name", about: "exception code", example: "exception:c0000005" },
  message: { kind: "text", about: "exception message", example: 'message:"access violation"' },
  description: { kind: "text", about: "what the user wrote", example: "description:froze" },
  user: { kind: "name", about: "user, or the mark that stands for one", example: "user:ada" },
  email: { kind: "name", about: "e-mail address", example: "email:*@example.com" },
  ip: { kind: "name", about: "IP address", example: "ip:203.0.113.*" },
  key: { kind: "name", about: "application key", example: "key:nightly" },
  hash: { kind: "name", about: "hash of the call stack", example: "hash:9f2c*" },
  received: { kind: "time", about: "when BugSplat received it", example: "received:>=2026-11-01" },
  crashed: { kind: "time", about: "when it crashed", example: "crashed:2026-11-20" },
  arrived: { kind: "time", about: "when it arrived here", example: "arrived:>-24h" },
  has: { kind: "word", about: "reports that hold something", example: "has:description" },
  is: {
    kind: "word",
    about:
      "open, regressed, muted, resolved: the state of its group; new: first of all reports of its group; feedback: what a user sent without a crash; unread: waits to be read for its frames, modules and attributes",
    example: "is:open",
  },
} as const satisfies Record<string, FieldShape>;

export type FieldName = keyof typeof FIELDS;

/** The fields that say who crashed: for whoever may see that, and by marks for all. */
const PERSONAL_FIELDS = ["user", "email", "ip"] as const satisfies FieldName[];
export type PersonalField = (typeof PERSONAL_FIELDS)[number];

export function isPersonal(field: FieldName): field is PersonalField {
  return PERSONAL_FIELDS.some((personal) => personal === field);
}

type NamesOf<Kind extends FieldKind> = {
  [Name in FieldName]: (typeof FIELDS)[Name]["kind"] extends Kind ? Name : never;
}[FieldName];

export type PatternField = NamesOf<"name" | "text" | "version">;

export type NumberField = NamesOf<"number">;
export type TimeField = NamesOf<"time">;

/** What a report can have, for `has:`. */
export const PARTS = [
  "xml",
  "text",
  "stack",
  "modules",
  "os",
  "attributes",
  "user",
  "email",
  "description",
  "crashed",
] as const;
export type Part = (typeof PARTS)[number];

/** What a report can be by itself, for `is:`. */
const REPORT_STATES = ["new", "feedback", "unread"] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** All that can stand behind `is:`, the state of its group too. */
export const STATES = [...REPORT_STATES, ...GROUP_STATES] as const;
export type State = (typeof STATES)[number];

const ALIASES = new Map<string, FieldName>([
  ["application", "app"],
  ["code", "exception"],
  ["function", "frame"],
  ["stackkeyid", "stackkey"],
  ["type", "platform"],
]);

/** The field of that name, whatever the case of its letters; null when there is none. */
export function findField(name: string): FieldName | null {
  const wanted = name.toLowerCase();
  if (wanted.startsWith(ATTRIBUTE)) return attributeName(name) === "" ? null : "attr.NAME";
  return FIELD_NAMES.find((field) => field === wanted) ?? ALIASES.get(wanted) ?? null;
}

const ATTRIBUTE = "attr.";

/** The `gpu` of `attr.gpu`. */
export function attributeName(key: string): string {
  return key.slice(ATTRIBUTE.length).trim();
}

const isFieldName = (name: string): name is FieldName => Object.hasOwn(FIELDS, name);
export const FIELD_NAMES: readonly FieldName[] = Object.keys(FIELDS).filter(isFieldName);
