"use server";

import { revalidatePath } from "next/cache";
import { cookies } from "next/headers";
import { KEPT } from "@/app/kept-cookie";
import { signedIn } from "@/app/viewer-scope";

/** Keeps whether lists in this browser tell of changes: the form's `live` is "on" or "off". */
export async function setLive(form: FormData): Promise<void> {
  await signedIn();
  const jar = await cookies();
  if (form.get("live") === "off") {
    jar.set("live", "off", KEPT);
  } else {
    jar.delete("live");
  }
  revalidatePath("/account");
}
