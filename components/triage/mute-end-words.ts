import { formatCount, formatQuantity } from "@/lib/format";
import type { MuteWish } from "@/lib/triage/wish";

/** What ends a mute that no time ends: "until 100 more reports have come", "for ever". */
export function muteEndWords({ reports, users, perHour }: Omit<MuteWish, "hours">): string {
  if (reports !== null) {
    return `until ${formatQuantity(reports, "more report has", "more reports have")} come`;
  }
  if (users !== null) {
    return `until ${formatQuantity(users, "more user has", "more users have")} it`;
  }
  return perHour === null ? "for ever" : `until more than ${formatCount(perHour)} come in an hour`;
}
