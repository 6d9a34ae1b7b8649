/** A field of a notification that few people need. */
export interface MoreFact {
  /** In words where the field is documented, else as BugSplat calls it. */
  name: string;
  value: string;
}

/** Fields that the page shows in places of their own. */
const SHOWN = new Set([
  ...["database", "id", "application", "version", "platform", "received", "crashTime"],
  ...["exceptionCode", "exceptionMessage", "key", "user", "email", "ipAddress", "userDescription"],
  ...["reportXml", "debugOutput", "callstack", "attributes", "crashFileUrl"],
]);

/** The documented ones, in all generations of BugSplat's webhook. */
const NAMES: Readonly<Record<string, string | undefined>> = {
  notificationType: "Notification type",
  crashTypeId: "Crash type's number",
  crashType: "Crash type",
  stackKeyName: "Stack key (group)",
  stackKeyId: "Stack key's number",
  parentStackKeyId: "Parent stack key's number",
  newStackKeyId: "Stack key is new",
  stackId: "Stack's number",
  newStackId: "Stack is new",
  mfa: "Module, function, address (mfa)",
  hash: "Hash of the call stack",
};

const MOST = 100;

/**
 * The fields of a notification that have no place of their own on the page, those that are not
 * documented too: the documented ones first, then in the order received. Takes any JSON.
 */
export function moreFacts(notification: unknown): MoreFact[] {
  if (typeof notification !== "object" || notification === null) return [];
  const fields = new Map<string, unknown>(Object.entries(notification));
  const names = new Set([...Object.keys(NAMES), ...fields.keys()]);
  return [...names]
    .filter((name) => !SHOWN.has(name))
    .flatMap((name) => {
      const value = inWords(fields.get(name));
      const known = Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
      return value === null ? [] : [{ name: known ?? name, value }];
    })
    .slice(0, MOST);
}

function inWords(value: unknown): string | null {
  if (value === undefined || value === null || value === "") return null;
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "string" ? value : JSON.stringify(value);
}
