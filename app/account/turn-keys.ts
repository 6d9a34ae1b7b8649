"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { signedIn } from "@/app/viewer-scope";
import { switchKeys } from "@/lib/access/switch-keys";

/** Switches the viewer's keys on or off. */
export async function turnKeys(on: boolean): Promise<void> {
  const access = await signedIn();
  const wanted = z.boolean().safeParse(on);
  if (!wanted.success) return;
  await switchKeys(access, wanted.data);
  revalidatePath("/", "layout");
}
