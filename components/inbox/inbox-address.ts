import { z } from "zod";
import { type Filters, filtersToQuery, type SearchParams } from "@/lib/filters";

/** Where somebody is in an inbox, as its address has it beside the filters of the list. */
export type InboxPlace = {
  /** When they began to go through the list; null: they begin now. */
  since: Date | null;
  /** The group that they look at, as addresses have it. */
  at: string | null;
};

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);
const Id = z.preprocess(first, z.string().regex(/^\d{1,18}-\d{1,18}$/));

const Place = z.object({
  since: z
    .preprocess(first, z.iso.datetime())
    .transform((text) => new Date(text))
    .nullable()
    .catch(null),
  at: Id.nullable().catch(null),
});

export function readInboxPlace(params: SearchParams): InboxPlace {
  return Place.parse(params);
}

/** The query of an inbox's address, "?" included. */
export function inboxQuery(filters: Filters, { since, at }: InboxPlace): string {
  const query = new URLSearchParams(filtersToQuery({ ...filters, cursor: null, tab: null }));
  if (since) query.set("since", since.toISOString());
  if (at) query.set("at", at);
  return `?${query}`;
}

export function inboxAddress(filters: Filters, place: InboxPlace): string {
  return `/groups/inbox${inboxQuery(filters, place)}`;
}

/** What was just decided, which the page of the next group tells of: a group, and its change. */
export type JustDecided = { group: string; number: number };

/** "1-5.3": the third change of group 1-5. */
export function formatDecided({ group, number }: JustDecided): string {
  return `${group}.${number}`;
}

export function readDecided(value: string | string[] | undefined): JustDecided | null {
  const [, group = "", number = ""] =
    /^(\d{1,18}-\d{1,18})\.(\d{1,9})$/.exec(String(first(value))) ?? [];
  return group ? { group, number: Number(number) } : null;
}
