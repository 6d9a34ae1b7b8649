import { z } from "zod";
import { TypedText } from "@/app/groups/typed-text";
import type { BulkLack } from "@/components/bulk/bulk-lack";
import { needsNumber } from "@/components/bulk/needs-number";
import { parsePublicId } from "@/lib/public-id";
import type { BulkDecision } from "@/lib/triage/bulk/bulk-wish";
import { readLabel } from "@/lib/triage/label";
import { readPlainWish } from "@/lib/triage/wish-words";

/** When the page was shown. */
export const SeenAt = z.iso.datetime().transform((text) => new Date(text));

const Form = z.object({
  wish: z.string().max(40),
  seen: SeenAt,
  note: TypedText(20_000),
  version: TypedText(1_000),
  application: TypedText(2_000),
  mute: z.string().max(40).catch(""),
  assignee: z
    .union([z.literal(["me", "nobody"]), z.uuid()])
    .nullable()
    .catch(null),
  label: TypedText(1_000),
  taken: TypedText(1_000),
});

type BulkForm = {
  /** What is missing for it: a version, somebody to assign to, a label. */
  wish: BulkDecision | BulkLack;
  seenAt: Date;
  note: string;
};

/**
 * Reads what is to be done to many groups; null when it is no form that a page has made.
 *
 * @param memberId who has sent it
 */
export function readBulkForm(form: FormData, memberId: string): BulkForm | null {
  const read = Form.safeParse(Object.fromEntries(form));
  const wish = read.success && readWish(read.data, memberId);
  return wish ? { wish, seenAt: read.data.seen, note: read.data.note } : null;
}

function readWish(
  { wish, version, application, mute, assignee, label, taken }: z.infer<typeof Form>,
  me: string,
): BulkForm["wish"] | null {
  switch (wish) {
    case "mute":
      return readPlainWish(`mute-${mute}`);
    case "resolve-version":
      if (version === "") return "no-version";
      return { kind: "resolve", in: "version", application, version };
    case "assign-me":
      return { kind: "assign", memberId: me };
    case "assign-nobody":
      return { kind: "assign", memberId: null };
    case "assign": {
      if (assignee === null) return "no-member";
      const named = { me, nobody: null };
      const memberId = assignee === "me" || assignee === "nobody" ? named[assignee] : assignee;
      return { kind: "assign", memberId };
    }
    case "label":
    case "unlabel": {
      // The page for all groups of a list has a field for each.
      const read = readLabel((wish === "unlabel" && taken) || label);
      return read === null ? "no-label" : { kind: wish, label: read };
    }
    default:
      return readPlainWish(wish);
  }
}

/** The groups that are marked. */
export function readMarked(form: FormData) {
  return form.getAll("group").flatMap((text) => parsePublicId(String(text)) ?? []);
}

/** Whether the number of the groups was typed, where they are so many that it has to be. */
export function saysNumber(form: FormData, groups: number): boolean {
  const typed = String(form.get("typed") ?? "").replaceAll(/[\s.,']/g, "");
  return !needsNumber(groups) || typed === String(groups);
}
