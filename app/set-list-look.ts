"use server";

import { cookies } from "next/headers";
import { DENSITIES, LIST_NAMES, writeColumns } from "@/components/lists/list-look";

const KEPT = { maxAge: 31_536_000, sameSite: "lax", path: "/" } as const;

/** More than any list offers. */
const MOST_COLUMNS = 40;

/** Keeps the columns that the form ticks for its list; `reset` goes back to those it began with. */
export async function setColumns(form: FormData): Promise<void> {
  const jar = await cookies();
  const list = LIST_NAMES.find((known) => known === form.get("list"));
  if (!list) return;
  const names = form.getAll("column").flatMap((name) => readName(name));
  if (form.has("reset")) jar.delete(`columns-${list}`);
  else jar.set(`columns-${list}`, writeColumns(names.slice(0, MOST_COLUMNS)), KEPT);
}

/** A column that no list offers is left out where it is read. */
function readName(name: FormDataEntryValue): string[] {
  return typeof name === "string" && /^[a-z-]{1,30}$/.test(name) ? [name] : [];
}

/** Keeps how close the rows of all lists stand. */
export async function setDensity(form: FormData): Promise<void> {
  const density = DENSITIES.find((known) => known === form.get("density"));
  if (density) (await cookies()).set("density", density, KEPT);
}
