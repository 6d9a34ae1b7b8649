"use server";

import { cookies } from "next/headers";
import { KEPT } from "@/app/kept-cookie";
import { THEMES } from "@/app/viewer";

/** Keeps the theme that the form names; anything else is the system's. */
export async function setTheme(form: FormData): Promise<void> {
  const jar = await cookies();
  const theme = THEMES.find((known) => known === form.get("theme"));
  if (theme) jar.set("theme", theme, KEPT);
  else jar.delete("theme");
}
