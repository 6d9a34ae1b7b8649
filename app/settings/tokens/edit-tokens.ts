"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { signedInOwner } from "@/app/viewer-scope";
import type { TokenEdit } from "@/components/access/token-edit";
import {
  type MadeToken,
  makeWebhookToken,
  revokeWebhookToken,
  rotateWebhookToken,
} from "@/lib/access/webhook-tokens";
import { env } from "@/lib/env";
import { IdText } from "@/lib/public-id";

const TokenIntent = z.object({
  token: IdText,
  intent: z.enum(["rotate", "revoke"]),
});

/** Makes a token with the name of the form. */
export async function makeToken(_before: TokenEdit, form: FormData): Promise<TokenEdit> {
  const made = await makeWebhookToken(await signedInOwner(), Object.fromEntries(form));
  if (made === null) return { status: "no-name" };
  revalidatePath("/settings/tokens");
  return show(made);
}

/** Does to the token of the form what the pressed button says. */
export async function editToken(_before: TokenEdit, form: FormData): Promise<TokenEdit> {
  const owner = await signedInOwner();
  const asked = TokenIntent.safeParse(Object.fromEntries(form));
  if (!asked.success) return { status: "missing" };
  const { token, intent } = asked.data;
  revalidatePath("/settings/tokens");
  if (intent === "revoke") {
    await revokeWebhookToken(owner, token);
    return { status: "opened" };
  }
  const made = await rotateWebhookToken(owner, token);
  return made === null ? { status: "missing" } : show(made);
}

function show({ name, token }: MadeToken): TokenEdit {
  return { status: "made", name, address: `${env.publicUrl}/api/ingest/${token}` };
}
