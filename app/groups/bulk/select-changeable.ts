import type { TriageScope } from "@/lib/access/viewer-scope";
import type { Selection } from "@/lib/queries/selection";

/** What of a selection is in databases whose groups the viewer may change. */
export function selectChangeable(selection: Selection, { databaseIds }: TriageScope): Selection {
  const theirs = selection.databaseIds.filter((id) => databaseIds.includes(id));
  return { ...selection, databaseIds: theirs };
}
