import { Instant } from "@/components/ui/instant";
import { OutsideText } from "@/components/ui/outside-text";
import { type Clock, formatCount, formatQuantity } from "@/lib/format";
import type { Sample } from "@/lib/queries/special/find-sample";

type Props = { sample: Sample; clock: Clock };

const LONGEST = 80;

/** What a group is compared with, and of when. */
export function SampleWords({ sample, clock }: Props) {
  const { ours, rest, isAll, from, to, applications } = sample;
  return (
    <p className="text-muted text-sm">
      {isAll
        ? `${ours.length === 1 ? "The only report" : `All ${formatQuantity(ours.length, "report")}`} of this group in the period`
        : `The newest ${formatCount(ours.length)} reports of this group`}
      {" beside "}
      {formatQuantity(rest.length, "other report")} of{" "}
      {applications.map((application, at) => (
        <span key={application}>
          {at > 0 && ", "}
          <OutsideText value={application.slice(0, LONGEST)} />
        </span>
      ))}{" "}
      that BugSplat received at the same times,{" "}
      {from ? <Instant value={from} clock={clock} /> : "since ever"}
      {" until "}
      <Instant value={to} clock={clock} />.
    </p>
  );
}
