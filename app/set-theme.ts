"use server";

import { cookies } from "next/headers";
import { THEMES } from "@/app/viewer";

const YEAR = 31_536_000;

/** Keeps the theme that the form names; anything else is the system's. */
export async function setTheme(form: FormData): Promise<void> {
  const jar = await cookies();
  const theme = THEMES.find((known) => known === form.get("theme"));
  if (theme) jar.set("theme", theme, { maxAge: YEAR, sameSite: "lax", path: "/" });
  else jar.delete("theme");
}
