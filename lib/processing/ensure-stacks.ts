import { Prisma } from "@/lib/generated/prisma/client";
import type { Numbered } from "@/lib/ingest/find-or-insert";
import { columnsOf, rowSet } from "@/lib/ingest/row-set";
import { HANDFUL } from "@/lib/processing/claim-reports";
import { findOrMakeRows } from "@/lib/processing/distinct-rows";
import { ensureDistinct } from "@/lib/processing/ensure-distinct";
import { ensureFrames } from "@/lib/processing/ensure-frames";
import { signatureRules } from "@/lib/processing/signature-rules-of";
import type { CrashStack } from "@/lib/reading/read-findings";
import { frameSymbol } from "@/lib/report/frames/frame-symbol";
import { signStack } from "@/lib/signature/sign-stack";

/** Of a deeper stack with more functions than this, the outer ones are not found by a search. */
const MOST_FRAMES = 5_000;

/**
 * The ids of distinct stacks by their fingerprints, stored when they are seen for the first time.
 *
 * @param stacks those of a handful of reports at most
 */
export function ensureStacks(
  databaseId: bigint,
  stacks: readonly CrashStack[],
): Promise<Map<string, bigint>> {
  return ensureDistinct("stacks", databaseId, stacks, (missing) => make(databaseId, missing));
}

const COLUMNS = {
  frame_count: "int",
  frames: "jsonb",
  frame_ids: "bigint[]",
  signature: "text",
  signature_key: "text",
  signed_by: "int",
} as const;
const ROW = { ordinal: "int", fingerprint: "bytea", ...COLUMNS } as const;

async function make(
  databaseId: bigint,
  missing: (CrashStack & { ordinal: number })[],
): Promise<Numbered[]> {
  const named = missing.map((stack) => ({ ...stack, symbols: symbolsOf(stack) }));
  const ids = await ensureFrames(
    databaseId,
    named.flatMap(({ symbols }) => symbols),
  );
  const rules = await signatureRules(databaseId);
  const rows = named.map(({ ordinal, fingerprint, frames, system, symbols }) => {
    const { signature, key } = signStack(frames, system, rules);
    return {
      ordinal,
      fingerprint: Buffer.from(fingerprint, "hex"),
      frame_count: frames.length,
      frames,
      frame_ids: symbols.map((symbol) => String(ids.get(symbol))),
      signature,
      signature_key: key,
      signed_by: rules.edition,
    };
  });
  const wanted = Prisma.sql`select * from ${rowSet(ROW, rows, HANDFUL)} rows`;
  return findOrMakeRows("stacks", databaseId, wanted, columnsOf(COLUMNS));
}

function symbolsOf({ frames }: CrashStack): string[] {
  const symbols = new Set(frames.flatMap((frame) => frameSymbol(frame) ?? []));
  return [...symbols].slice(0, MOST_FRAMES);
}
