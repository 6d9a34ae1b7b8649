import { LabelChip } from "@/components/triage/label-chip";
import { muteEndWords } from "@/components/triage/mute-end-words";
import { OutsideText } from "@/components/ui/outside-text";
import { formatQuantity } from "@/lib/format";
import type { BulkWish } from "@/lib/triage/bulk/bulk-wish";

const LONGEST = 100;

type Props = {
  wish: BulkWish;
  /** The name of whom it assigns groups to. */
  assignee: string | null;
  /** The group that it merges others into. */
  into: { id: string; name: string } | null;
  /** How many it is about, or has changed. */
  groups: number;
  /** The id of the bulk change that it takes back. */
  undoes: string | null;
};

/** What a bulk change does, behind the name of whoever does it: "resolved 12 groups in Hedgerow 4.2". */
export function BulkWords({ wish, assignee, into, groups, undoes }: Props) {
  const all = formatQuantity(groups, "group");
  switch (wish.kind) {
    case "resolve":
      return (
        <>
          resolved {all} <ResolvedIn {...wish} />
        </>
      );
    case "mute":
      return `muted ${all} ${muteWords(wish)}`;
    case "reopen":
      return `reopened ${all}`;
    case "assign":
      return (
        <>
          assigned {all} to{" "}
          {wish.memberId === null ? (
            "nobody"
          ) : (
            <OutsideText value={assignee?.slice(0, LONGEST) ?? ""} empty="somebody" />
          )}
        </>
      );
    case "label":
      return (
        <>
          put the label <LabelChip label={wish.label} /> on {all}
        </>
      );
    case "unlabel":
      return (
        <>
          took the label <LabelChip label={wish.label} /> off {all}
        </>
      );
    case "merge":
      return (
        <>
          merged {all} into <OutsideText value={into?.name.slice(0, LONGEST) ?? ""} />
        </>
      );
    case "undo":
      return `took back bulk change ${undoes}, of ${all}`;
  }
}

function ResolvedIn(wish: Extract<BulkWish, { kind: "resolve" }>) {
  if (wish.in !== "version") return wish.in === "now" ? "as of then" : "in the next version";
  return (
    <>
      in <OutsideText value={wish.application.slice(0, LONGEST)} />{" "}
      <OutsideText value={wish.version.slice(0, LONGEST)} />
    </>
  );
}

function muteWords({ hours, ...ends }: Extract<BulkWish, { kind: "mute" }>): string {
  if (hours === null) return muteEndWords(ends);
  return hours < 24 || hours % 24 > 0
    ? `for ${formatQuantity(hours, "hour")}`
    : `for ${formatQuantity(hours / 24, "day")}`;
}
