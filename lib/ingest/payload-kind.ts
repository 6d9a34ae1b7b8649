/** The generations of BugSplat's payload, each by the month in which BugSplat documented it. */
export const PAYLOAD_KINDS = ["2023-08", "2024-04", "2025-03", "2026-01"] as const;
export type PayloadKind = (typeof PAYLOAD_KINDS)[number];

/** What a generation brought; the newest whose field is there tells. */
const MARKS: [PayloadKind, string[]][] = [
  ["2026-01", ["crashTime", "userDescription", "crashFileUrl", "attributes"]],
  ["2025-03", ["notificationType", "crashType", "callstack", "hash"]],
  ["2024-04", ["newStackKeyId", "newStackId"]],
  ["2023-08", ["mfa", "reportXml", "debugOutput", "parentStackKeyId"]],
];

/**
 * The generation that the JSON value of a delivery looks like; null when it has none of their fields.
 * Nothing depends on it: fields are read by their names, whatever the generation.
 */
export function payloadKind(json: unknown): PayloadKind | null {
  if (typeof json !== "object" || json === null) return null;
  const mark = MARKS.find(([, fields]) => fields.some((field) => Object.hasOwn(json, field)));
  return mark?.[0] ?? null;
}
