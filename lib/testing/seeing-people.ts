import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { forgetKnownRules } from "@/lib/privacy/known-rules";
import type { PersonalData } from "@/lib/privacy/privacy-rules";

/** The same scope of a member who may see personal data in all of it. */
export function seeingPeople<S extends Scope>(scope: S, memberId: string = randomUUID()): S {
  return { ...scope, memberId, personalIds: scope.databaseIds };
}

/** Decides what is done with the personal data of databases. */
export async function setPersonalData(
  databaseIds: bigint[],
  personalData: PersonalData,
  rules: { namesThatStay?: string[]; scrubbed?: string[] } = {},
): Promise<void> {
  const row = { personalData, namesThatStay: [], scrubbed: [], ...rules, revision: 1 };
  for (const databaseId of databaseIds) {
    await db.privacyRules.upsert({
      where: { databaseId },
      create: { databaseId, ...row, changedAt: new Date() },
      update: row,
    });
  }
  forgetKnownRules();
}
