import type { RetentionEdit } from "@/components/retention/retention-edit";
import { formatBytes, formatInstant, formatQuantity } from "@/lib/format";
import type { RetentionPreview } from "@/lib/retention/preview-retention";

type Props = { edit: RetentionEdit; timeZone: string };

/** Says what came of the last button; its region stays, so that it is read out when it changes. */
export function RetentionOutcome({ edit: { status, preview }, timeZone }: Props) {
  const { words, look } = OUTCOMES[status];
  return (
    <div role="status" className="space-y-1 px-4 text-sm not-empty:pb-3">
      {preview && <PreviewWords preview={preview} timeZone={timeZone} />}
      {words && <p className={look}>{words}</p>}
    </div>
  );
}

const OUTCOMES: Record<RetentionEdit["status"], { words: string; look: string }> = {
  opened: { words: "", look: "" },
  previewed: { words: "Nothing is saved yet.", look: "text-muted" },
  asked: {
    words:
      "Not saved yet: what goes cannot be brought back. Press Save once more, and it begins within moments.",
    look: "text-warning",
  },
  saved: {
    words: "Saved. What is to go goes in the background, and below you see how far that is.",
    look: "text-good",
  },
  refused: {
    words: "Nothing was done: a field has a problem, said below it.",
    look: "text-danger",
  },
  overtaken: {
    words:
      "Not saved: somebody else saved these rules while you edited them. Yours stand here still. Open this page in a second tab to see theirs; Save again puts yours in their place.",
    look: "text-warning",
  },
  missing: {
    words: "Nothing was done: this database is not here any more, or only others may set it up.",
    look: "text-danger",
  },
};

type PreviewProps = { preview: RetentionPreview; timeZone: string };

function PreviewWords({ preview, timeZone }: PreviewProps) {
  const { bodies, bodyBytes, reports, oldest, keptAlways } = preview;
  const stay =
    keptAlways > 0 &&
    ` ${formatQuantity(keptAlways, "report is", "reports are")} beyond these limits and ${keptAlways === 1 ? "stays" : "stay"} whole, as the first or newest of a group in a version, or with words of its user.`;
  if (oldest === null) return <p>With these rules nothing would go now.{stay}</p>;
  return (
    <p>
      With these rules{" "}
      <strong className="font-medium">
        {formatQuantity(bodies, "body", "bodies")} ({formatBytes(bodyBytes)}) and{" "}
        {formatQuantity(reports, "report")}
      </strong>{" "}
      would go now, the oldest received {formatInstant(oldest, timeZone)}.{stay} All stay counted.
    </p>
  );
}
