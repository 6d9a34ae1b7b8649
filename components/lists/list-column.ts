import type { ReactNode } from "react";

/** How much room a list has to have before it shows a column: on a phone only `always` are there. */
export type Room = "always" | "narrow" | "medium" | "wide";

/** A column of a list. */
export type ListColumn<Row> = {
  id: string;
  label: string;
  /** In rem; null: a share of what the others leave. */
  width: number | null;
  from: Room;
  numeric?: boolean;
  /** What is said beside the names and counts that one looks for. */
  muted?: boolean;
  /** Where the list is sorted by it, and which way it is; without it, it never is. */
  sort?: { href: string; sorted: "ascending" | "descending" | null };
  cell: (row: Row) => ReactNode;
};

/** What a column without a width of its own must have at least, in rem. */
const LEAST = 13;

/** The least width, in rem, at which a wide list shows all of its columns. */
export function leastWidth(widths: (number | null)[]): number {
  return widths.reduce<number>((sum, width) => sum + (width ?? LEAST), 0);
}

/** Hides a column where there is no room; a list is as wide as what is beside it leaves. */
export const HIDDEN: Record<Room, string> = {
  always: "@max-2xl:pr-4",
  narrow: "@max-2xl:hidden",
  medium: "@max-4xl:hidden",
  wide: "@max-5xl:hidden",
};
