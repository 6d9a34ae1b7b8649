const DAY = 86_400_000;

/** Later days of a version are those of people who stay behind: they say little of the version. */
export const MOST_DAYS = 30;

/** The first days of two versions that are compared: as many of each, from the day of its first report. */
export type DayWindow = {
  days: number;
  /** The younger of the two has not been out for a whole day: its only day is not over. */
  isFirstDay: boolean;
};

/** @param firstDays midnights of UTC at which the days of the versions' first reports began */
export function dayWindow(firstDays: readonly [Date, Date], now: Date): DayWindow {
  const youngest = Math.max(...firstDays.map((day) => day.getTime()));
  const whole = Math.floor((now.getTime() - youngest) / DAY);
  return { days: Math.min(MOST_DAYS, Math.max(1, whole)), isFirstDay: whole < 1 };
}

/** The midnight of UTC so many days after another one. */
export function daysAfter(day: Date, days: number): Date {
  return new Date(day.getTime() + days * DAY);
}
