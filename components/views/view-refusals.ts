import type { ViewRefusal } from "@/lib/views/view-saved";

/** Why a view was not saved, in whole sentences. */
export const REFUSAL_WORDS: Record<ViewRefusal, string> = {
  name: "Not saved: give the view a name of at most 80 letters.",
  taken:
    "Not saved: you have a view of that name already. Choose another name, or change that view.",
  many: "Not saved: you have 100 views, which is as many as anybody can have. Delete one first.",
  query: "Not saved: the search could not be understood. Mend it, and save again.",
  person:
    "Not saved: the search names a person, and not everybody who would see the view may see names. Keep it to yourself, or search by the person's mark.",
  overtaken: "Not saved: somebody else changed this view while you looked at it. Look again.",
  missing: "Not saved: the view or its database is not here any more, or you may not change it.",
};
