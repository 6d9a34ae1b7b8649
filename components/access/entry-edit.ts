import type { EntryProblems } from "@/lib/access/enter";

/** What a link's form says of the last try. */
export type EntryEdit = {
  status: "opened" | "refused" | "no-link";
  name: string;
  email: string;
  problems: EntryProblems;
};
