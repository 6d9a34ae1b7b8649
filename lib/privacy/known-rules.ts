import { db } from "@/lib/db";
import { isDatabaseAway } from "@/lib/health/database-watch";
import { PATIENCE } from "@/lib/patience";
import type { Concealment } from "@/lib/privacy/conceal-notification";
import { personKey } from "@/lib/privacy/person-key";
import { DEFAULT_RULES, PERSONAL_DATA, type PrivacyRules } from "@/lib/privacy/privacy-rules";
import { within } from "@/lib/within";

/** The rules of each database that has some, by its id and by its name. */
export type KnownRules = { byId: Map<bigint, PrivacyRules>; byName: Map<string, PrivacyRules> };

/** For so long a process does not ask anew: what another one saves counts here after this time. */
const KNOWN_MS = 2_000;

declare global {
  var crashboardPrivacyRules: { rules: Promise<KnownRules>; until: number } | undefined;
}

/**
 * All rules, which are few and are needed for every notification. While PostgreSQL is away they are those
 * that were known last.
 */
export async function knownRules(): Promise<KnownRules> {
  const before = globalThis.crashboardPrivacyRules;
  const now = Date.now();
  if (before && (before.until > now || isDatabaseAway())) return before.rules;
  const asked = { rules: within(PATIENCE.rules, readAll()), until: now + KNOWN_MS };
  globalThis.crashboardPrivacyRules = asked;
  try {
    return await asked.rules;
  } catch (error) {
    // What was known stays, and the next one asks.
    globalThis.crashboardPrivacyRules = before && { ...before, until: 0 };
    if (before) return before.rules;
    throw error;
  }
}

/** After a change: asks anew. */
export function forgetKnownRules(): void {
  globalThis.crashboardPrivacyRules = undefined;
}

/** What is decided for a database. */
export async function privacyRulesOf(databaseId: bigint): Promise<PrivacyRules> {
  return (await knownRules()).byId.get(databaseId) ?? DEFAULT_RULES;
}

/** What takes the people out of a body of a database. */
export async function concealmentOf(databaseId: bigint): Promise<Concealment> {
  const { namesThatStay } = await privacyRulesOf(databaseId);
  return { key: personKey(), namesThatStay };
}

type Row = Omit<PrivacyRules, "personalData"> & {
  databaseId: bigint;
  name: string;
  personalData: string;
};

async function readAll(): Promise<KnownRules> {
  const rows = await db.$queryRaw<Row[]>`
    select r.database_id as "databaseId", d.name, r.personal_data as "personalData",
      r.names_that_stay as "namesThatStay", r.scrubbed
    from privacy_rules r join databases d on d.id = r.database_id`;
  const known = rows.map((row) => ({ ...row, rules: readRules(row) }));
  return {
    byId: new Map(known.map(({ databaseId, rules }) => [databaseId, rules])),
    byName: new Map(known.map(({ name, rules }) => [name, rules])),
  };
}

/** Rules as a row has them. */
export function readRules(
  row: Omit<PrivacyRules, "personalData"> & { personalData: string },
): PrivacyRules {
  const { namesThatStay, scrubbed } = row;
  const personalData = PERSONAL_DATA.find((one) => one === row.personalData) ?? "mask";
  return { personalData, namesThatStay, scrubbed };
}
