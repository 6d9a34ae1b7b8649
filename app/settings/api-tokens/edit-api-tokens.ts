"use server";

import { revalidatePath } from "next/cache";
import { signedInOwner } from "@/app/viewer-scope";
import type { ApiTokenDraft, ApiTokenEdit } from "@/components/access/api-token-edit";
import { type ApiScope, readApiScopes } from "@/lib/access/api-scope";
import { makeApiToken, revokeApiToken } from "@/lib/access/api-tokens";
import { env } from "@/lib/env";
import { IdText } from "@/lib/public-id";

/** Makes the token that the form describes. */
export async function makeToken(_before: ApiTokenEdit, form: FormData): Promise<ApiTokenEdit> {
  const owner = await signedInOwner();
  const draft = readDraft(form);
  const made = await makeApiToken(owner, draft);
  if (made.outcome === "refused") return { status: "refused", problem: made.problem, draft };
  revalidatePath("/settings/api-tokens");
  const { token, scopes } = made;
  return { status: "made", token, command: commandWith(token, scopes) };
}

/** Revokes the token of the form. */
export async function revokeToken(form: FormData): Promise<void> {
  const owner = await signedInOwner();
  const id = IdText.safeParse(form.get("token"));
  if (id.success) await revokeApiToken(owner, id.data);
  revalidatePath("/settings/api-tokens");
}

function readDraft(form: FormData): ApiTokenDraft {
  const field = (name: string) => String(form.get(name) ?? "");
  return {
    name: field("name"),
    scopes: readApiScopes(form.getAll("scopes").map(String)),
    database: field("database"),
    lifetime: field("lifetime"),
  };
}

/** Reads something that the token opens, in a shell of any system. */
function commandWith(token: string, scopes: readonly ApiScope[]): string {
  const path = scopes.includes("reports")
    ? "/groups/export?format=ndjson&range=7d"
    : "/settings/audit/csv";
  return `curl -fsS -H "Authorization: Bearer ${token}" "${env.publicUrl}${path}"`;
}
