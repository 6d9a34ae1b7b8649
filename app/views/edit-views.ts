"use server";

import { revalidatePath } from "next/cache";
import { notFound, redirect } from "next/navigation";
import type { z } from "zod";
import { backTo } from "@/app/back-to";
import { viewerViewScope } from "@/app/viewer-scope";
import { NewViewForm, RenameForm, UpdateForm, ViewForm } from "@/app/views/read-view-form";
import { route } from "@/components/ui/route";
import { type Filters, filtersToQuery } from "@/lib/filters";
import { deleteView } from "@/lib/views/delete-view";
import { pinView, unpinView } from "@/lib/views/pin-view";
import { renameView } from "@/lib/views/rename-view";
import { restoreView } from "@/lib/views/restore-view";
import { saveView } from "@/lib/views/save-view";
import { type ViewList, viewAddress } from "@/lib/views/saved-view";
import { setDefaultView } from "@/lib/views/set-default-view";
import { updateView } from "@/lib/views/update-view";
import type { ViewRefusal, ViewSaved } from "@/lib/views/view-saved";

/** Saves what the form's list shows under the name of the form, and opens the list as that view. */
export async function saveNewView(form: FormData): Promise<void> {
  const scope = await viewerViewScope();
  const { list, query, name, shared } = read(NewViewForm, form);
  if (name === null) return backToList(list, query, "name");
  showList(list, query, await saveView(scope, { list, name, filters: query, sharedIn: shared }));
}

/** Has the form's view show what its list shows now. */
export async function saveShown(form: FormData): Promise<void> {
  const scope = await viewerViewScope();
  const { list, query, view, revision } = read(UpdateForm, form);
  showList(list, query, await updateView(scope, view, { filters: query, revision }));
}

/** Gives the form's view its name, and shows it to whom the form says. */
export async function editView(form: FormData): Promise<void> {
  const scope = await viewerViewScope();
  const { view, revision, name, shared } = read(RenameForm, form);
  if (name === null) return backToViews("name");
  const saved = await renameView(scope, view, { name, sharedIn: shared, revision });
  backToViews(saved.outcome === "refused" ? saved.why : null);
}

/** Does to the form's view what the pressed button says. */
export async function actOnView(form: FormData): Promise<void> {
  const scope = await viewerViewScope();
  const { view, intent } = read(ViewForm, form);
  switch (intent) {
    case "pin":
      return backToViews((await pinView(scope, view)) ? null : "not-pinned");
    case "unpin":
      await unpinView(scope, view);
      return backToViews(null);
    case "default":
    case "no-default":
      return backToViews(
        (await setDefaultView(scope, view, intent === "default")) ? null : "missing",
      );
    case "delete":
      if (!(await deleteView(scope, view))) return backToViews("missing");
      revalidatePath("/", "layout");
      return redirect(route(`/views?deleted=${view}`));
    case "restore": {
      const done = await restoreView(scope, view);
      return backToViews(done === "restored" ? null : done);
    }
    default:
      notFound();
  }
}

/** Only a form that no page has made does not fit. */
function read<Form extends z.ZodType>(schema: Form, form: FormData): z.infer<Form> {
  const sent = schema.safeParse(Object.fromEntries(form));
  return sent.success ? sent.data : notFound();
}

function showList(list: ViewList, shown: Filters, saved: ViewSaved): never {
  if (saved.outcome === "refused") return backToList(list, shown, saved.why);
  revalidatePath("/", "layout");
  redirect(route(viewAddress({ ...saved, list })));
}

function backToList(list: ViewList, shown: Filters, refused: ViewRefusal): never {
  backTo(`/${list}`, filtersToQuery(shown), { unsaved: refused });
}

function backToViews(refused: ViewRefusal | "not-pinned" | null): never {
  revalidatePath("/", "layout");
  redirect(route(refused === null ? "/views" : `/views?refused=${refused}`));
}
