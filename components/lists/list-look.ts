/** A column that a list offers beside the one that names its rows. */
export type OfferedColumn<Id extends string = string> = {
  id: Id;
  label: string;
  /** Whether it is there before anybody chose. */
  shown: boolean;
};

/** How a viewer wants a list: which columns, in the order offered, and how close its rows stand. */
export type ListLook<Id extends string> = { columns: Id[]; compact: boolean };

/** The lists whose columns can be chosen, each by itself. */
export const LIST_NAMES = ["groups", "reports", "group-reports"] as const;
export type ListName = (typeof LIST_NAMES)[number];

export const DENSITIES = ["comfortable", "compact"] as const;
export type Density = (typeof DENSITIES)[number];

/** What no column chosen is kept as: a cookie without a value counts as none. */
const NONE = "none";

/** Columns in the form in which they are kept: "trend.reports". */
export function writeColumns(columns: string[]): string {
  return columns.join(".") || NONE;
}

/**
 * Reads what was kept; "", as a cookie is while it is taken away, is nothing. Columns that are not
 * offered are left out.
 */
export function readColumns<Id extends string>(
  kept: string,
  offered: readonly OfferedColumn<Id>[],
): Id[] {
  const names = kept === "" ? null : kept.split(".");
  const chosen = offered.filter(({ id, shown }) => (names ? names.includes(id) : shown));
  return chosen.map(({ id }) => id);
}
