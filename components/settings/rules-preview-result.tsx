import { VERDICT_WORDS } from "@/components/settings/verdict-words";
import { formatCount, formatQuantity } from "@/lib/format";
import type { RulesPreview } from "@/lib/settings/preview-stack-rules";

const LONGEST = 200;

/** What the rules would change on the newest reports. */
export function RulesPreviewResult({ preview }: { preview: RulesPreview }) {
  const { reports, frames, changed, examples } = preview;
  if (reports === 0) {
    return <p className="text-muted">No report with a stack is here yet to try the rules on.</p>;
  }
  return (
    <>
      <p>
        On the newest {formatQuantity(reports, "report")},{" "}
        <strong className="font-medium">
          {formatCount(changed)} of {formatQuantity(frames, "frame")}
        </strong>{" "}
        of the crashing threads would change. Nothing is saved yet.
      </p>
      <ul className="mt-1.5 space-y-1 text-xs">
        {examples.map(({ symbol, before, after }) => (
          <li key={symbol} className="wrap-anywhere">
            <bdi dir="ltr" className="font-mono">
              {symbol.slice(0, LONGEST) || "(no symbol)"}
            </bdi>{" "}
            <span className="text-muted">
              {VERDICT_WORDS[before]} → {VERDICT_WORDS[after]}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
