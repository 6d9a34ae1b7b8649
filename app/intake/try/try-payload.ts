"use server";

import { z } from "zod";
import { viewerScope } from "@/app/viewer-scope";
import type { TriedEdit } from "@/components/intake/tried-edit";
import { tryPayload } from "@/lib/ingest/try-payload";
import { formatPublicId } from "@/lib/public-id";

const TryForm = z.object({ payload: z.string().max(4_000_000) });

/** Says how the payload in the form would be read; nothing is stored. */
export async function tryPastedPayload(_before: TriedEdit, form: FormData): Promise<TriedEdit> {
  const sent = TryForm.safeParse(Object.fromEntries(form));
  if (!sent.success) return { payload: "", tried: null, isTooLong: true };
  const { payload } = sent.data;
  const { change, ...read } = await tryPayload(await viewerScope(), payload);
  const outcome = change && {
    outcome: change.outcome,
    report: change.report && formatPublicId(change.report),
  };
  return { payload, tried: { ...read, change: outcome }, isTooLong: false };
}
