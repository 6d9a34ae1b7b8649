import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { NO_DATABASE } from "@/lib/ingest/keep-delivery";
import { knownRules, privacyRulesOf } from "@/lib/privacy/known-rules";
import type { PersonalData } from "@/lib/privacy/privacy-rules";

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

/** Whether a viewer may see the people of a database, at once or after a reveal. */
export function maySeePeople(
  { personalIds = [], isOwner = false }: Scope,
  databaseId: bigint,
): boolean {
  return databaseId === NO_DATABASE ? isOwner : personalIds.includes(databaseId);
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
  const { personalData } = await privacyRulesOf(databaseId);
  const { memberId } = scope;
  const maySee = maySeePeople(scope, databaseId);
  // A script, which is no member, has nothing revealed to it.
  if (!maySee || personalData !== "mask" || memberId === undefined) {
    const isClear = maySee && personalData === "keep";
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
