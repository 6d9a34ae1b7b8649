import { z } from "zod";
import { TypedText } from "@/app/groups/typed-text";
import { readQuery } from "@/app/route-search-params";
import { type Filters, filtersToQuery, parseFilters } from "@/lib/filters";
import { parsePublicId } from "@/lib/public-id";
import type { BulkDecision } from "@/lib/triage/bulk/bulk-wish";
import { readPlainWish } from "@/lib/triage/wish-words";

const Form = z.object({
  wish: z.string().max(40),
  seen: z.iso.datetime().transform((text) => new Date(text)),
  note: TypedText(20_000),
  version: TypedText(1_000),
  application: TypedText(2_000),
  mute: z.string().max(40).catch(""),
});

type BulkForm = {
  /** "no-version": it is to be resolved in one, and names none. */
  wish: BulkDecision | "no-version";
  seenAt: Date;
  note: string;
};

/** Reads what is to be done to many groups; null when it is no form that a page has made. */
export function readBulkForm(form: FormData): BulkForm | null {
  const read = Form.safeParse(Object.fromEntries(form));
  const wish = read.success && readWish(read.data);
  return wish ? { wish, seenAt: read.data.seen, note: read.data.note } : null;
}

function readWish({ wish, version, application, mute }: z.infer<typeof Form>) {
  if (wish === "mute") return readPlainWish(`mute-${mute}`);
  if (wish !== "resolve-version") return readPlainWish(wish);
  if (version === "") return "no-version";
  return { kind: "resolve", in: "version", application, version } as const;
}

/** The groups that are marked. */
export function readMarked(form: FormData) {
  return form.getAll("group").flatMap((text) => parsePublicId(String(text)) ?? []);
}

/** The list that the form is about, from its start, with the filters of the form's page. */
export function readList(form: FormData): { filters: Filters; query: string } {
  const text = form.get("query");
  const query = new URLSearchParams(typeof text === "string" ? text.slice(0, 20_000) : "");
  const filters = parseFilters(readQuery(query));
  return { filters, query: filtersToQuery(filters) };
}
