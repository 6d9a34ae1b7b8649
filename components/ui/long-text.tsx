import clsx from "clsx";
import { OutsideText } from "@/components/ui/outside-text";
import { formatCount } from "@/lib/format";

type Props = {
  /** Text from outside that may be of any length. */
  value: string;
  empty?: string;
  /** Longer text is folded after so many characters. */
  fold?: number;
  className?: string;
};

/** What is longer still would make the page itself hard to use. */
const LONGEST = 20_000;

/** Text from outside that is folded when it is long, and opens on demand, without JavaScript. */
export function LongText({ value, empty, fold = 400, className }: Props) {
  if (value.length <= fold) {
    return <OutsideText value={value} empty={empty} className={className} />;
  }
  const beyond = value.length - LONGEST;
  return (
    <details className="group/long">
      <summary>
        <span className="group-open/long:hidden">
          <OutsideText value={`${value.slice(0, fold)}…`} className={className} />
        </span>{" "}
        <span className="font-sans text-accent text-xs print:group-open/long:hidden">
          <span className="group-open/long:hidden">
            Show all {formatCount(value.length)} characters
          </span>
          <span className="hidden group-open/long:inline">Show less</span>
        </span>
      </summary>
      <OutsideText
        value={value.slice(0, LONGEST)}
        className={clsx("mt-1 block whitespace-pre-wrap", className)}
      />
      {beyond > 0 && (
        <p className="mt-1 text-faint text-xs">
          {formatCount(beyond)} more characters are left out here.
        </p>
      )}
    </details>
  );
}
