import { z } from "zod";
import { TypedText } from "@/app/groups/typed-text";
import { readQuery } from "@/app/route-search-params";
import { filtersToQuery, parseFilters } from "@/lib/filters";
import { IdText, type PublicId, PublicIdText } from "@/lib/public-id";
import { Revision } from "@/lib/settings/revision";
import type { Wish } from "@/lib/triage/wish";
import { readPlainWish } from "@/lib/triage/wish-words";

const Form = z.object({
  group: PublicIdText,
  revision: Revision,
  query: z.string().max(20_000).catch(""),
  wish: z.string().max(40),
  note: TypedText(20_000),
  version: TypedText(1_000),
  application: IdText.catch(0n),
  assignee: z.uuid().nullable().catch(null),
  label: TypedText(1_000),
  ticket: TypedText(4_000),
  undoes: Revision.catch(0),
});

/** The id that no member has: https://www.rfc-editor.org/rfc/rfc9562#name-nil-uuid */
const NIL = "00000000-0000-0000-0000-000000000000";

type ChangeForm = {
  key: PublicId;
  revision: number;
  wish: Wish;
  note: string;
  /** The filters of the page to come back to: "" or "?…". */
  query: string;
};

/**
 * Reads a form about a group; null when it is not one that the page has made.
 *
 * @param memberId who has sent it
 */
export function readChangeForm(form: FormData, memberId: string): ChangeForm | null {
  const read = Form.safeParse(Object.fromEntries(form));
  const wish = read.success && readWish(read.data, memberId);
  if (!wish) return null;
  const { group: key, revision, note, query } = read.data;
  const filters = parseFilters(readQuery(new URLSearchParams(query)));
  return { key, revision, wish, note, query: filtersToQuery(filters) };
}

function readWish(
  { wish, version, application, assignee, label, ticket, undoes }: z.infer<typeof Form>,
  memberId: string,
): Wish | null {
  switch (wish) {
    case "resolve-version":
      return { kind: "resolve", in: "version", applicationId: application, version };
    case "assign":
      // Nobody who was chosen is nobody that there is.
      return { kind: "assign", memberId: assignee ?? NIL };
    case "assign-me":
      return { kind: "assign", memberId };
    case "assign-nobody":
      return { kind: "assign", memberId: null };
    case "label":
    case "unlabel":
      return { kind: wish, label };
    case "link":
    case "unlink":
      return { kind: wish, ticket };
    case "comment":
      return { kind: "comment" };
    case "undo":
      return { kind: "undo", undoes };
    default:
      return readPlainWish(wish);
  }
}
