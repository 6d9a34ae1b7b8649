/**
 * Where rows of a database can mention somebody, and so where a run looks. What stands in bodies and
 * deliveries is looked through by `rewriteDeliveries`, text of dictionaries by `dropDictionariesOf`.
 */
export type RowPlace = {
  table: string;
  /** The columns of its key behind the database's id, and behind nothing where it has none. */
  key: string[];
  columns: { name: string; type: "text" | "text[]" | "jsonb" }[];
  /** How its rows are told to be the database's. */
  of: "database_id" | "database_ids";
  /** Rows that are read at once. */
  batch: number;
  /** No two rows have the same text there: the row's id is added. */
  isUnique?: boolean;
  /** It is a hash of the text, by which that could be guessed: chance takes its place. */
  hasFingerprint?: boolean;
  /** Only rows that had arrived when the run began. */
  hasArrived?: boolean;
};

const texts = (...names: string[]) => names.map((name) => ({ name, type: "text" as const }));
const lists = (...names: string[]) => names.map((name) => ({ name, type: "text[]" as const }));
const ofDatabase = { of: "database_id", batch: 500 } as const;

export const ROW_PLACES: readonly RowPlace[] = [
  { table: "applications", key: ["id"], columns: texts("name"), ...ofDatabase, isUnique: true },
  { table: "versions", key: ["id"], columns: texts("name"), ...ofDatabase, isUnique: true },
  {
    table: "groups",
    key: ["id"],
    columns: texts(
      "name",
      "parent_stack_key_id",
      "exception_code",
      "exception_message",
      "platform",
    ),
    ...ofDatabase,
  },
  {
    table: "reports",
    key: ["id"],
    columns: texts(
      "exception_code",
      "exception_message",
      "key",
      "user",
      "email",
      "ip_address",
      "user_description",
      "call_stack_hash",
      "platform",
      "reader_problem",
    ),
    ...ofDatabase,
    hasArrived: true,
  },
  { table: "frames", key: ["id"], columns: texts("symbol"), ...ofDatabase, hasFingerprint: true },
  {
    table: "stacks",
    key: ["id"],
    columns: [{ name: "frames", type: "jsonb" }, ...texts("signature", "signature_key")],
    ...ofDatabase,
    batch: 50,
    hasFingerprint: true,
  },
  {
    table: "facts",
    key: ["id"],
    columns: texts("name", "value"),
    ...ofDatabase,
    hasFingerprint: true,
  },
  {
    table: "group_changes",
    key: ["group_id", "number"],
    columns: [...texts("note", "label", "ticket"), { name: "baseline", type: "jsonb" }],
    ...ofDatabase,
  },
  { table: "group_states", key: ["group_id"], columns: lists("labels", "tickets"), ...ofDatabase },
  { table: "trackers", key: ["application_id"], columns: texts("address"), ...ofDatabase },
  {
    table: "privacy_rules",
    key: [],
    columns: lists("names_that_stay", "scrubbed"),
    ...ofDatabase,
  },
  {
    table: "stack_rules",
    key: [],
    columns: [{ name: "rules", type: "jsonb" }],
    ...ofDatabase,
  },
  {
    table: "source_links",
    key: ["application_id"],
    columns: [...texts("template"), { name: "roots", type: "text[]" }],
    ...ofDatabase,
  },
  {
    table: "bulk_changes",
    key: ["id"],
    columns: [...texts("note", "query"), { name: "wish", type: "jsonb" }],
    of: "database_ids",
    batch: 500,
  },
  {
    table: "saved_views",
    key: ["id"],
    columns: [...texts("name"), { name: "parameters", type: "jsonb" }],
    of: "database_ids",
    batch: 500,
  },
];

/** What a run looks at elsewhere than in rows of `ROW_PLACES`, or leaves as it is, and why. */
export const OTHER_PLACES: Readonly<Record<string, string>> = {
  "deliveries.content_type": "looked through with its delivery",
  "deliveries.headers": "looked through with its delivery",
  "deliveries.problems": "looked through with its delivery",
  "deliveries.body_hash": "made anew with the body",
  "deliveries.kind": "one of our words",
  "deliveries.result": "one of our words",
  "delivery_bodies.bytes": "looked through, and written anew",
  "delivery_bodies.codec": "one of our words",
  "body_dictionaries.bytes": "looked through, and dropped",
  "fact_sets.fingerprint": "chance takes its place where one of the facts has changed",
  "facts.fingerprint": "chance takes its place where the text has changed",
  "facts.kind": "one of our words",
  "frames.fingerprint": "chance takes its place where the text has changed",
  "stacks.fingerprint": "chance takes its place where the text has changed",
  "forget_runs.person": "the run itself: emptied at its end",
  "forget_runs.step": "one of our words",
  "databases.name": "BugSplat's name of the database: by it deliveries find their place",
  "group_changes.kind": "one of our words",
  "group_changes.resolved_in": "one of our words",
  "group_states.decision": "one of our words",
  "bulk_change_groups.outcome": "one of our words",
  "saved_views.list": "one of our words",
  "replays.selection": "ids and times",
  "replays.outcomes": "our words and counts",
  "hourly_refusals.reason": "one of our words",
  "retention_runs.body_rule": "one of our words",
  "retention_runs.report_rule": "one of our words",
  // Of members of Crashboard, who are no users of reports: what they do is theirs to account for.
  "ingest_tokens.database": "the name of a BugSplat database, written by an owner",
  "ingest_tokens.name": "written by an owner, for the whole installation",
  "ingest_tokens.token_hash": "a hash of a secret",
  "api_tokens.name": "written by an owner, for the whole installation",
  "api_tokens.token_hash": "a hash of a secret",
  "api_tokens.scopes": "our words",
  "members.name": "a member's",
  "members.email": "a member's",
  "members.image": "a member's",
  "members.keys": "letters of a keyboard",
  "memberships.role": "one of our words",
  "trackers.kind": "one of our words",
  "privacy_rules.personal_data": "one of our words",
  "reveals.kind": "one of our words",
  "sessions.token": "a member's",
  "sessions.ip_address": "a member's",
  "sessions.user_agent": "a member's",
  "credentials.provider_id": "a member's",
  "credentials.account_id": "a member's",
  "credentials.password": "a member's",
  "credentials.access_token": "a member's",
  "credentials.refresh_token": "a member's",
  "credentials.id_token": "a member's",
  "credentials.scope": "a member's",
  "verifications.identifier": "a member's",
  "verifications.value": "a member's",
  "two_factors.secret": "a member's",
  "two_factors.backup_codes": "a member's",
  "entry_links.kind": "one of our words",
  "entry_links.token_hash": "a hash of a secret",
  "entry_links.email": "somebody's who is invited to be a member",
  "entry_links.grant": "our words and ids",
  "rate_limits.key": "who tried to sign in, for a quarter of an hour",
  "audit_entries.action": "one of our words",
  "audit_entries.subject": "append-only, and no value of a report is ever written there",
  "audit_entries.ip_address": "a member's",
};
