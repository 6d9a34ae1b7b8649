"use server";

import { revalidatePath } from "next/cache";
import { cookies } from "next/headers";
import { signedInOwner } from "@/app/viewer-scope";
import type { TestEdit } from "@/components/intake/test-edit";
import { env } from "@/lib/env";
import { testWebhook, tokenOfAddress } from "@/lib/health/webhook-test";

/** Tests the webhook with the token of this server, else with that of the address in the form. */
export async function testOwnWebhook(_before: TestEdit, form: FormData): Promise<TestEdit> {
  await signedInOwner();
  const token = env.ingestToken ?? tokenOfAddress(String(form.get("address") ?? ""));
  if (token === null) return { test: null, isOtherAddress: true };
  const test = await testWebhook(token, (await cookies()).toString());
  revalidatePath("/", "layout");
  return { test, isOtherAddress: false };
}
