import { type Client, db } from "@/lib/db";
import { signatureRules } from "@/lib/processing/signature-rules-of";
import { findOperatingSystem } from "@/lib/report/in-app/operating-system";
import { StackFrames } from "@/lib/report/stack-frames";
import { type SignedAs, type SigningRules, signStack } from "@/lib/signature/sign-stack";
import { signatureEdition } from "@/lib/signature/signature-edition";
import { MOST_FRAMES } from "@/lib/signature/signature-rules";

/**
 * Signs stacks that older rules have signed, or none: those stored before there were signatures, and all
 * of a database when its rules about whose code frames are change. Each row says by which rules it was
 * signed, so that this goes on after any end.
 *
 * @returns how many; 0 when all are signed
 */
export async function signStacks(limit: number): Promise<number> {
  // The edition that signatureRules gives of each database.
  const waiting = await db.$queryRaw<{ id: bigint }[]>`
    select d.id from databases d left join stack_rules r on r.database_id = d.id
    where exists (
      select from stacks s where s.database_id = d.id
        and s.signed_by < ${signatureEdition(0)}::int + coalesce(r.revision, 0)
    )`;
  for (const { id } of waiting) {
    const rules = await signatureRules(id);
    const signed = await db.$transaction((transaction) => signSome(transaction, id, rules, limit));
    if (signed > 0) return signed;
  }
  return 0;
}

type Waiting = {
  id: bigint;
  frames: unknown;
  crashTypeId: number | null;
  platform: string | null;
};

/** Locked while they are read: who forgets a person changes what stacks say. */
async function signSome(
  transaction: Client,
  databaseId: bigint,
  rules: SigningRules & { edition: number },
  limit: number,
): Promise<number> {
  const waiting = await transaction.$queryRaw<Waiting[]>`
    with waiting as (
      select id from stacks where database_id = ${databaseId} and signed_by < ${rules.edition}::int
      order by signed_by, id limit ${limit}::int
      for no key update skip locked
    )
    select s.id, g.crash_type_id as "crashTypeId", g.platform,
      jsonb_path_query_array(s.frames, ('$[0 to ' || ${MOST_FRAMES - 1}::int || ']')::jsonpath)
        as frames
    from waiting join stacks s on s.database_id = ${databaseId} and s.id = waiting.id
    left join lateral (
      select crash_type_id, platform from group_stacks
      join groups on groups.database_id = group_stacks.database_id
        and groups.id = group_stacks.group_id
      where group_stacks.database_id = ${databaseId} and group_stacks.stack_id = s.id limit 1
    ) g on true`;
  if (waiting.length === 0) return 0;
  const signed = waiting.map(({ id, frames, crashTypeId, platform }) => {
    const system = findOperatingSystem({ crashTypeId, os: null, platform });
    return { id: String(id), ...signStack(StackFrames.parse(frames), system, rules) };
  });
  await keep(transaction, databaseId, rules.edition, signed);
  return signed.length;
}

async function keep(
  transaction: Client,
  databaseId: bigint,
  edition: number,
  signed: ({ id: string } & SignedAs)[],
): Promise<void> {
  await transaction.$executeRaw`
    update stacks s set
      signature = signed.signature, signature_key = signed.key, signed_by = ${edition}::int
    from jsonb_to_recordset(${JSON.stringify(signed)}::jsonb)
      as signed (id bigint, signature text, key text)
    where s.database_id = ${databaseId} and s.id = signed.id`;
}
