"use server";

import { revalidatePath } from "next/cache";
import { signedIn } from "@/app/viewer-scope";
import type { KeysEdit } from "@/components/access/keys-edit";
import { readKeys } from "@/lib/access/key-map";
import { OWN_KEYS } from "@/lib/access/meant-key";
import { saveKeys } from "@/lib/access/save-keys";

/** Keeps the keys of the form; the intent `reset` goes back to those that pages have from the start. */
export async function editKeys(_before: KeysEdit, form: FormData): Promise<KeysEdit> {
  const access = await signedIn();
  const typed = form.get("intent") === "reset" ? {} : typedIn(form);
  const read = readKeys(new Map(Object.entries(typed)));
  if (!read.ok) return { typed, status: "refused", problem: read.problem };
  await saveKeys(access, read.keys);
  revalidatePath("/", "layout");
  return { typed: read.keys, status: "saved", problem: "" };
}

function typedIn(form: FormData): Record<string, string> {
  return Object.fromEntries(
    OWN_KEYS.map((key) => [key, String(form.get(`key ${key}`) ?? "").slice(0, 10)]),
  );
}
