"use server";

import { revalidatePath } from "next/cache";
import { notFound } from "next/navigation";
import { z } from "zod";
import { viewerScope } from "@/app/viewer-scope";
import { hideAgain, reveal } from "@/lib/privacy/reveal";
import { parsePublicId } from "@/lib/public-id";

const Asked = z.object({
  kind: z.enum(["report", "delivery"]),
  id: z.string().transform(parsePublicId),
  intent: z.enum(["show", "mask"]),
});

/** Shows the viewer the personal data of a report or delivery for a while, or masks it again. */
export async function showPeople(form: FormData): Promise<void> {
  const asked = Asked.safeParse(Object.fromEntries(form));
  if (!asked.success || asked.data.id === null) notFound();
  const { kind, id, intent } = asked.data;
  const subject = { kind, ...id };
  const scope = await viewerScope();
  if (intent === "mask") await hideAgain(scope, subject);
  else if (!(await reveal(scope, subject))) notFound();
  revalidatePath("/", "layout");
}
