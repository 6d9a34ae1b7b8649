import { db } from "@/lib/db";
import { findOrInsert, type Identified } from "@/lib/ingest/find-or-insert";
import { ensureFrames } from "@/lib/processing/ensure-frames";
import { rememberedFindings } from "@/lib/processing/remembered-findings";
import { signatureRules } from "@/lib/processing/signature-rules-of";
import type { CrashStack } from "@/lib/reading/read-findings";
import { signStack } from "@/lib/signature/sign-stack";

/** The id of a distinct stack, stored when it is seen for the first time. */
export function ensureStack(databaseId: bigint, stack: CrashStack): Promise<bigint> {
  const key = `${databaseId} ${stack.fingerprint}`;
  return rememberedFindings.get(key, () => findOrMake(databaseId, stack));
}

async function findOrMake(databaseId: bigint, stack: CrashStack): Promise<bigint> {
  const { frames } = stack;
  const fingerprint = new Uint8Array(Buffer.from(stack.fingerprint, "hex"));
  const [known] = await db.$queryRaw<Identified[]>`
    /* prepared */
    select id from stacks where database_id = ${databaseId} and fingerprint = ${fingerprint}`;
  if (known) return known.id;
  const frameIds = await ensureFrames(databaseId, frames);
  const rules = await signatureRules(databaseId);
  const { signature, key } = signStack(frames, stack.system, rules);
  return findOrInsert(
    () => db.$queryRaw<Identified[]>`
      /* prepared */
      with found as (
        select id from stacks where database_id = ${databaseId} and fingerprint = ${fingerprint}
      ),
      made as (
        insert into stacks (
          database_id, fingerprint, frame_count, frames, frame_ids, signature, signature_key, signed_by
        )
        select ${databaseId}::bigint, ${fingerprint}, ${frames.length}::int,
          ${JSON.stringify(frames)}::jsonb, ${frameIds}::bigint[], ${signature}::text, ${key}::text,
          ${rules.edition}::int
        where not exists (select from found)
        on conflict do nothing
        returning id
      )
      select id from found union all select id from made`,
  );
}
