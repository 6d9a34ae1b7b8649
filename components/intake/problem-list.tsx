import { Notice } from "@/components/ui/notice";
import { OutsideText } from "@/components/ui/outside-text";

type Props = {
  /** Whole sentences; none: nothing is shown. */
  problems: string[];
  /** Whether it was understood all the same. */
  understood: boolean;
  /** What stands before them when it was not. */
  lead?: string;
};

/** What could not be read, in words. */
export function ProblemList({ problems, understood, lead = "It is not understood:" }: Props) {
  if (problems.length === 0) return null;
  return (
    <Notice tone={understood ? "info" : "warning"}>
      {understood ? "It is understood, but for this:" : lead}
      <ul className="mt-1 list-disc pl-4">
        {problems.map((problem) => (
          <li key={problem}>
            <OutsideText value={problem.slice(0, 1_000)} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
