import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { signatureRules } from "@/lib/processing/signature-rules-of";
import { formatPublicId, type PublicId } from "@/lib/public-id";
import { frameSymbol } from "@/lib/report/frames/frame-symbol";
import { findOperatingSystem } from "@/lib/report/in-app/operating-system";
import { StackFrames } from "@/lib/report/stack-frames";
import { explainSignature } from "@/lib/signature/sign-stack";
import type { SignatureStep } from "@/lib/signature/signature";
import { type StackOverlap, stackOverlap } from "@/lib/signature/stack-overlap";

/** What a group's most frequent stack is called by, and the groups of its database that look like it. */
export type GroupSignature = {
  text: string;
  /** Null where the signature says too little to find others by it. */
  key: string | null;
  /** How it came to be: the innermost frames, and what each had a part in. */
  steps: (SignatureStep & { symbol: string | null })[];
  /** Those with most reports. */
  similar: SimilarGroup[];
  /** How many there are. */
  similarCount: number;
  /** The newest report with the stack, to compare others with; null where all are gone. */
  reportId: string | null;
};

export type SimilarGroup = {
  id: string;
  name: string;
  stackKeyId: string;
  reports: number;
  lastReceivedAt: Date;
  signature: string;
  /** Of the two groups' most frequent stacks. */
  overlap: StackOverlap;
  reportId: string | null;
};

/** Of a group's stacks so many are looked at for one that has a signature others can have too. */
const MOST_OWN_STACKS = 10;

/** Of the stacks with one signature the newest so many: a bug can have as many as it has reports. */
const MOST_STACKS = 10_000;

const MOST_GROUPS = 10;

/**
 * The signature of a group, of all time whatever the filters; null where none of its frequent stacks
 * names anything, or the viewer may not see its database. What it costs does not depend on how many
 * reports there are: one index finds the stacks with the signature, another their groups.
 */
export async function findGroupSignature(
  scope: Scope,
  key: PublicId,
): Promise<GroupSignature | null> {
  if (!scope.databaseIds.includes(key.databaseId)) return null;
  const own = await findOwnStack(key);
  if (!own) return null;
  const frames = StackFrames.parse(own.frames);
  const system = findOperatingSystem({ ...own, os: null });
  const explained = explainSignature(frames, system, await signatureRules(key.databaseId));
  const rows = own.key === null ? [] : await findSimilar(key, own.key);
  return {
    text: own.signature,
    key: own.key,
    steps: (explained?.steps ?? []).map((step, at) => {
      const frame = frames[at];
      return { ...step, symbol: frame ? frameSymbol(frame) : null };
    }),
    similar: rows.map(({ id, frames: theirs, reportId, total: _, ...row }) => ({
      ...row,
      id: formatPublicId({ databaseId: key.databaseId, id }),
      overlap: stackOverlap(frames, StackFrames.parse(theirs)),
      reportId: reportIdIn(key, reportId),
    })),
    similarCount: rows[0]?.total ?? 0,
    reportId: reportIdIn(key, own.reportId),
  };
}

function reportIdIn({ databaseId }: PublicId, id: bigint | null): string | null {
  return id === null ? null : formatPublicId({ databaseId, id });
}

type OwnStack = {
  signature: string;
  key: string | null;
  frames: unknown;
  crashTypeId: number | null;
  platform: string | null;
  reportId: bigint | null;
};

async function findOwnStack({ databaseId, id }: PublicId): Promise<OwnStack | null> {
  const [own] = await db.$queryRaw<OwnStack[]>`
    select s.signature, s.signature_key as key, s.frames, g.crash_type_id as "crashTypeId",
      g.platform, newest.id as "reportId"
    from (
      select stack_id, report_count from group_stacks
      where database_id = ${databaseId} and group_id = ${id}
      order by report_count desc, stack_id desc limit ${MOST_OWN_STACKS}
    ) frequent
    join stacks s on s.database_id = ${databaseId} and s.id = frequent.stack_id
    join groups g on g.database_id = ${databaseId} and g.id = ${id}
    left join lateral (
      select r.id from reports r
      where r.database_id = ${databaseId} and r.stack_id = s.id and r.group_id = ${id}
      order by r.received_at desc, r.id desc limit 1
    ) newest on true
    where s.signature is not null
    order by (s.signature_key is null), frequent.report_count desc, frequent.stack_id desc
    limit 1`;
  return own ?? null;
}

type SimilarRow = Omit<SimilarGroup, "id" | "overlap" | "reportId"> & {
  id: bigint;
  frames: unknown;
  reportId: bigint | null;
  total: number;
};

function findSimilar({ databaseId, id }: PublicId, key: string): Promise<SimilarRow[]> {
  return db.$queryRaw<SimilarRow[]>`
    with alike as materialized (
      select id from stacks
      where database_id = ${databaseId} and signature_key = ${key}
      order by id desc limit ${MOST_STACKS}
    ),
    held as materialized (
      select distinct on (h.group_id) h.group_id, h.stack_id
      from alike join group_stacks h on h.database_id = ${databaseId} and h.stack_id = alike.id
      where h.group_id <> ${id}
      order by h.group_id, h.report_count desc, h.stack_id desc
    ),
    found as materialized (
      select g.id, g.name, g.stack_key_id, g.report_count, g.last_received_at, held.stack_id,
        count(*) over ()::int as total
      from held join groups g on g.database_id = ${databaseId} and g.id = held.group_id
      order by g.report_count desc, g.id limit ${MOST_GROUPS}
    )
    select found.id, found.name, found.stack_key_id::text as "stackKeyId",
      found.report_count as reports, found.last_received_at as "lastReceivedAt", s.signature,
      s.frames, newest.id as "reportId", found.total
    from found
    join stacks s on s.database_id = ${databaseId} and s.id = found.stack_id
    left join lateral (
      select r.id from reports r
      where r.database_id = ${databaseId} and r.stack_id = found.stack_id
        and r.group_id = found.id
      order by r.received_at desc, r.id desc limit 1
    ) newest on true
    order by found.report_count desc, found.id`;
}
