import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { NO_DATABASE } from "@/lib/ingest/keep-delivery";
import { knownRules } from "@/lib/privacy/known-rules";
import { DEFAULT_RULES, type PersonalData } from "@/lib/privacy/privacy-rules";

/** What names people: a report, or a delivery that belongs to none. */
export type Subject = { kind: "report" | "delivery"; databaseId: bigint; id: bigint };

/** Whether a viewer sees the people of a report as they are named, or their marks. */
export type Disclosure = {
  isClear: boolean;
  /** It was revealed, for this viewer, and is masked again from then on. */
  until: Date | null;
  /** The viewer may have it revealed. */
  mayReveal: boolean;
  personalData: PersonalData;
};

/** The member who may see the people of a database, by themselves or after a reveal; null: nobody may. */
export function maySeePeople(
  { memberId, personalIds = [], isOwner }: Scope,
  databaseId: bigint,
): string | null {
  const isAllowed = databaseId === NO_DATABASE ? isOwner : personalIds.includes(databaseId);
  return isAllowed ? (memberId ?? null) : null;
}

/** Whether a viewer may ask for people by their names, in some database. */
export function seesPeople({ personalIds = [] }: Scope): boolean {
  return personalIds.length > 0;
}

/** What of a subject a viewer sees. Everything that shows a report's own texts asks this first. */
export async function findDisclosure(
  scope: Scope,
  { kind, databaseId, id }: Subject,
): Promise<Disclosure> {
  const { personalData } = (await knownRules()).byId.get(databaseId) ?? DEFAULT_RULES;
  const memberId = maySeePeople(scope, databaseId);
  if (memberId === null || personalData !== "mask") {
    const isClear = memberId !== null && personalData === "keep";
    return { isClear, until: null, mayReveal: false, personalData };
  }
  const key = { memberId, databaseId, kind, subjectId: id };
  const reveal = await db.reveal.findUnique({
    where: { memberId_databaseId_kind_subjectId: key, until: { gt: new Date() } },
  });
  const until = reveal?.until ?? null;
  return { isClear: until !== null, until, mayReveal: true, personalData };
}

/** The databases whose people a viewer sees named in lists. */
export async function findClearDatabases({ personalIds = [] }: Scope): Promise<bigint[]> {
  if (personalIds.length === 0) return [];
  const { byId } = await knownRules();
  return personalIds.filter((id) => byId.get(id)?.personalData === "keep");
}
