import { z } from "zod";
import { readShown } from "@/app/read-list-form";
import { IdText } from "@/lib/public-id";
import { Revision } from "@/lib/settings/revision";
import { VIEW_LISTS, ViewName } from "@/lib/views/saved-view";

/** "" for the member alone, else the id of the database that it is shared in. */
const SharedIn = z.union([z.literal("").transform(() => null), IdText]);

const Shown = z.string().transform(readShown);

export const NewViewForm = z.object({
  list: z.enum(VIEW_LISTS),
  query: Shown,
  name: ViewName.nullable().catch(null),
  shared: SharedIn,
});

export const UpdateForm = z.object({
  list: z.enum(VIEW_LISTS),
  query: Shown,
  view: IdText,
  revision: Revision,
});

export const RenameForm = z.object({
  view: IdText,
  revision: Revision,
  name: ViewName.nullable().catch(null),
  shared: SharedIn,
});

/** A button about one view. */
export const ViewForm = z.object({ view: IdText, intent: z.string().max(20).catch("") });
