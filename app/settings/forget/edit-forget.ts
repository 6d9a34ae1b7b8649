"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { viewerAdminScope } from "@/app/viewer-scope";
import { needsNumber } from "@/components/bulk/needs-number";
import { type ForgetEdit, OPENED_FORGET } from "@/components/forget/forget-edit";
import type { AdminScope } from "@/lib/access/viewer-scope";
import { beginForgetRun } from "@/lib/forget/begin-forget-run";
import { findPerson } from "@/lib/forget/find-person";
import { valueProblem } from "@/lib/forget/value-problem";
import { IdText } from "@/lib/public-id";

const Value = z.string().max(4_000);

const ForgetForm = z.object({
  database: IdText,
  intent: z.enum(["look", "delete"]),
  value: Value,
  others: z.array(Value).max(60),
  seen: z.string().max(200_000),
  typed: z.string().max(40).default(""),
});

/**
 * Shows what there is of a person, or sets out to delete it. Only what has been seen is deleted, and of
 * many reports only when their number was typed.
 */
export async function editForget(_before: ForgetEdit, form: FormData): Promise<ForgetEdit> {
  const sent = ForgetForm.safeParse({ ...Object.fromEntries(form), others: form.getAll("other") });
  if (!sent.success) return { ...OPENED_FORGET, status: "missing" };
  const { database: databaseId, intent, seen, typed } = sent.data;
  const value = sent.data.value.trim();
  const others = sent.data.others.filter((other) => valueProblem(other) === null);
  const edit = { ...OPENED_FORGET, value, others };
  const problem = valueProblem(value);
  if (problem !== null) return { ...edit, status: "refused", problem };

  const scope = await viewerAdminScope();
  const person = [value, ...others];
  if (intent === "look") return look(scope, databaseId, { edit, person, status: "found" });
  if (seen !== JSON.stringify(person)) {
    return look(scope, databaseId, { edit, person, status: "asked" });
  }
  const looked = await look(scope, databaseId, { edit, person, status: "unproved" });
  if (!looked.found || !isProved(looked.found.reports, typed)) return looked;
  const begun = await beginForgetRun(scope, databaseId, person, new Date());
  if (begun !== "begun") return { ...looked, status: begun };
  revalidatePath("/settings", "layout");
  // Whom it was about is not on the page any more.
  return { ...OPENED_FORGET, status: "begun" };
}

type Look = {
  edit: ForgetEdit;
  person: string[];
  status: "found" | "asked" | "unproved";
};

async function look(
  scope: AdminScope,
  databaseId: bigint,
  { edit, person, status }: Look,
): Promise<ForgetEdit> {
  const found = await findPerson(scope, databaseId, person);
  if (!found) return { ...edit, status: "missing" };
  return { ...edit, status, found, seen: JSON.stringify(person) };
}

function isProved(reports: number, typed: string): boolean {
  return !needsNumber(reports) || typed.replaceAll(/[\s.,']/g, "") === String(reports);
}
