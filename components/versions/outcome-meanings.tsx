import { OUTCOME_LABELS, OUTCOME_MEANINGS } from "@/components/versions/outcome-words";
import { OUTCOMES } from "@/lib/versions/outcome";

/** What the tabs of a comparison mean, and what it rests on. */
export function OutcomeMeanings() {
  return (
    <details className="text-sm">
      <summary className="inline-flex h-8 items-center text-muted hover:text-text max-md:h-10">
        What the words mean
      </summary>
      <dl className="max-w-prose space-y-1.5 pb-2">
        {OUTCOMES.map((outcome) => (
          <div key={outcome}>
            <dt className="inline font-medium">{OUTCOME_LABELS[outcome]}: </dt>
            <dd className="inline text-muted">{OUTCOME_MEANINGS[outcome]}</dd>
          </div>
        ))}
      </dl>
      <p className="max-w-prose text-muted">
        A ratio says how many times as frequent a group is in the second version. Its interval takes
        each count for one of Poisson's (given both together, Wilson's interval of the one's share).
        Reports of one person depend on each other, so the truth is less sure than that. How many
        people use a version BugSplat does not tell: by share, one bad group makes all others look
        better; by days, a version that few have installed does.
      </p>
    </details>
  );
}
