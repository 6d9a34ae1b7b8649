import { db } from "@/lib/db";
import { FrameRules } from "@/lib/report/in-app/frame-rule";
import type { SigningRules } from "@/lib/signature/sign-stack";
import { signatureEdition } from "@/lib/signature/signature-edition";

/** By what the stacks of a database are signed now, and its number. */
export async function signatureRules(
  databaseId: bigint,
): Promise<SigningRules & { edition: number }> {
  const found = await db.stackRules.findUnique({ where: { databaseId } });
  return {
    frameRules: found ? FrameRules.parse(found.rules) : [],
    edition: signatureEdition(found?.revision ?? 0),
  };
}
