import { z } from "zod";
import { type Filters, filtersToQuery, type SearchParams } from "@/lib/filters";
import type { StackChoice } from "@/lib/queries/find-group-stack";

const StackId = z
  .string()
  .regex(/^\d{1,18}$/)
  .transform((id) => ({ stackId: BigInt(id) }));

const Choice = z.union([z.enum(["newest", "complete", "first"]), StackId]).catch("newest");

/** Whose stack a group's address asks for, `stack=first`, `stack=1024`; that of the newest by default. */
export function readStackChoice({ stack }: SearchParams): StackChoice {
  return Choice.parse(stack);
}

/** The same page with another stack. */
export function stackAddress(path: string, filters: Filters, choice: StackChoice): string {
  const address = new URLSearchParams(filtersToQuery(filters));
  if (choice !== "newest") {
    address.set("stack", typeof choice === "object" ? String(choice.stackId) : choice);
  }
  return address.size === 0 ? path : `${path}?${address}`;
}
