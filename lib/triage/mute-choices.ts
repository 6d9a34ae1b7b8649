import type { MuteWish } from "@/lib/triage/wish";

/** A mute that nothing ends. */
export const FOR_EVER: MuteWish = { hours: null, reports: null, users: null, perHour: null };

type MuteChoice = MuteWish & {
  /** Stands in forms. */
  key: string;
  label: string;
};

/** Until when a group can be muted. */
export const MUTE_CHOICES: MuteChoice[] = [
  { ...FOR_EVER, key: "1-hour", label: "1 hour", hours: 1 },
  { ...FOR_EVER, key: "1-day", label: "1 day", hours: 24 },
  { ...FOR_EVER, key: "1-week", label: "1 week", hours: 168 },
  { ...FOR_EVER, key: "10-reports", label: "Until 10 more reports have come", reports: 10 },
  { ...FOR_EVER, key: "100-reports", label: "Until 100 more reports have come", reports: 100 },
  {
    ...FOR_EVER,
    key: "1000-reports",
    label: "Until 1,000 more reports have come",
    reports: 1_000,
  },
  { ...FOR_EVER, key: "10-an-hour", label: "Until more than 10 come in an hour", perHour: 10 },
  { ...FOR_EVER, key: "100-an-hour", label: "Until more than 100 come in an hour", perHour: 100 },
  { ...FOR_EVER, key: "10-users", label: "Until 10 more users have it", users: 10 },
  { ...FOR_EVER, key: "100-users", label: "Until 100 more users have it", users: 100 },
  { ...FOR_EVER, key: "for-ever", label: "For ever" },
];
