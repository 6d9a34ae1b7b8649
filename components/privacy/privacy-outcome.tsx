import type { PrivacyEdit } from "@/components/privacy/privacy-edit";
import { formatQuantity } from "@/lib/format";
import type { ScrubbingPreview } from "@/lib/privacy/preview-scrubbing";

/** Says what came of the last button; its region stays, so that it is read out when it changes. */
export function PrivacyOutcome({ edit: { status, preview } }: { edit: PrivacyEdit }) {
  const { words, look } = OUTCOMES[status];
  return (
    <div role="status" className="space-y-2 px-4 text-sm not-empty:pb-3">
      {preview && <PreviewTable preview={preview} />}
      {words && <p className={look}>{words}</p>}
    </div>
  );
}

const OUTCOMES: Record<PrivacyEdit["status"], { words: string; look: string }> = {
  opened: { words: "", look: "" },
  previewed: { words: "Nothing is saved yet, and nothing stored is changed.", look: "text-muted" },
  saved: { words: "Saved. It counts for what arrives from now on.", look: "text-good" },
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

function PreviewTable({ preview: { reports, patterns } }: { preview: ScrubbingPreview }) {
  if (patterns.length === 0) return <p>There is no pattern to try.</p>;
  if (reports === 0) return <p>No stored report has a body to try the patterns on.</p>;
  return (
    <>
      <p>Of the newest {formatQuantity(reports, "report")}:</p>
      <ul className="space-y-1.5">
        {patterns.map(({ pattern, reports: fitting, fits, example }) => (
          <li key={pattern} className="min-w-0 wrap-anywhere">
            <code className="font-mono text-xs">{pattern}</code>{" "}
            {fits === 0 ? (
              <span className="text-muted">fits nowhere</span>
            ) : (
              <>
                fits {formatQuantity(fits, "time")} in {formatQuantity(fitting, "report")}
              </>
            )}
            {example && (
              <bdi className="block font-mono text-faint text-xs">
                {example.field}: …{example.before}
                <mark className="rounded-sm bg-warning-soft px-0.5 text-text">
                  {formatQuantity(example.length, "character")}
                </mark>
                {example.after}…
              </bdi>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
