"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { viewerAdminScope } from "@/app/viewer-scope";
import type { TrackerEdit } from "@/components/settings/tracker-edit";
import { PublicIdText } from "@/lib/public-id";
import { Revision } from "@/lib/settings/revision";
import { saveTracker } from "@/lib/settings/save-tracker";
import { TRACKER_KINDS } from "@/lib/tickets/tracker";

const TrackerForm = z.object({
  application: PublicIdText,
  revision: Revision,
  kind: z.enum(TRACKER_KINDS),
  address: z
    .string()
    .max(20_000)
    .refine((text) => !text.includes("\0")),
});

/** Saves where tickets of the form's application are made. */
export async function editTracker(before: TrackerEdit, form: FormData): Promise<TrackerEdit> {
  const sent = TrackerForm.safeParse(Object.fromEntries(form));
  if (!sent.success) return { ...before, status: "missing" };
  const { application, revision, ...tracker } = sent.data;
  const scope = await viewerAdminScope();
  const saved = await saveTracker(scope, application, { tracker, revision });
  const edit = { tracker, revision, problem: "" };
  if (saved.outcome === "refused") {
    return { ...edit, status: "refused", problem: saved.problems.address ?? "" };
  }
  if (saved.outcome === "missing") return { ...edit, status: "missing" };
  if (saved.outcome === "saved") revalidatePath("/", "layout");
  return { ...edit, status: saved.outcome, revision: saved.revision };
}
