import type { Payload } from "@/lib/ingest/payload";

/** What each field of a payload is taken for, in the words of the pages. */
export const FIELD_MEANINGS: Record<KnownField, string> = {
  database: "BugSplat's database",
  id: "Report's number",
  notificationType: "What BugSplat notifies of",
  stackKeyId: "Group's number",
  stackKeyName: "Group's name",
  parentStackKeyId: "Group's parent",
  stackId: "Stack's number at BugSplat",
  mfa: "Hash of the call stack",
  hash: "Hash of the call stack",
  callstack: "Call stack",
  application: "Application",
  version: "Version",
  crashTypeId: "Kind of crash",
  crashType: "Platform",
  platform: "Platform",
  exceptionCode: "Exception",
  exceptionMessage: "Exception in words",
  received: "Received by BugSplat",
  crashTime: "Crashed",
  key: "Key",
  user: "User",
  email: "E-mail",
  ipAddress: "IP address",
  userDescription: "User's description",
  attributes: "Attributes",
  crashFileUrl: "Address of the dump",
  reportXml: "Report XML",
  debugOutput: "Debugger text",
};

/** `Payload` lets unknown fields through: those it knows are its keys that are not of any kind. */
export type KnownField = keyof {
  [Field in keyof Payload as string extends Field ? never : Field]: true;
};
