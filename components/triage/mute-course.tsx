import { type Clock, formatCount, formatQuantity, formatSpan } from "@/lib/format";
import type { Mute } from "@/lib/triage/change";
import type { Triage } from "@/lib/triage/get-triage";

type Props = { triage: Triage; mute: Mute; clock: Clock };

/** How far a mute is from its end, or what has ended it, behind the sentence that says until when it is. */
export function MuteCourse({ triage, mute: { reports, users }, clock }: Props) {
  const { state, busyHour } = triage;
  if (state === "muted") {
    const left = reports ? reports.count - triage.reports : users && users.count - triage.users;
    return left !== null && `: ${formatCount(left)} to come`;
  }
  if (busyHour) {
    const { from, to, reports: came } = busyHour;
    return `: that is over, ${formatCount(came)} came between ${formatSpan(from, to, clock.timeZone)}`;
  }
  if (reports) {
    const came = triage.reports - reports.count + reports.more;
    return `: that is over, ${formatCount(came)} have come`;
  }
  if (users) {
    const came = triage.users - users.count + users.more;
    return `: that is over, ${formatQuantity(came, "more has", "more have")} it`;
  }
  return ": that is over";
}
