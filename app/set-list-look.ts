"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { KEPT } from "@/app/kept-cookie";
import { readList } from "@/app/read-list-form";
import { DENSITIES, LIST_NAMES, writeColumns } from "@/components/lists/list-look";
import { route } from "@/components/ui/route";
import { filtersToQuery } from "@/lib/filters";

/** More than any list offers. */
const MOST_COLUMNS = 40;

/**
 * Keeps the columns that the form ticks for its list; `reset` goes back to those it began with. Where the
 * list's address says the columns, the choice is another address, and the viewer's own stay as they are.
 */
export async function setColumns(form: FormData): Promise<void> {
  const jar = await cookies();
  const list = LIST_NAMES.find((known) => known === form.get("list"));
  if (!list) return;
  const names = form.getAll("column").flatMap((name) => readName(name));
  const chosen = form.has("reset") ? null : writeColumns(names.slice(0, MOST_COLUMNS));
  if (form.has("query") && list !== "group-reports") {
    const { filters } = readList(form);
    redirect(route(`/${list}${filtersToQuery({ ...filters, columns: chosen })}`));
  }
  if (chosen === null) jar.delete(`columns-${list}`);
  else jar.set(`columns-${list}`, chosen, KEPT);
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
