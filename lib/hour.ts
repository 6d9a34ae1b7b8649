/** In milliseconds. */
export const HOUR = 3_600_000;

/** The hour of UTC that an instant is in. */
export function floorHour(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / HOUR) * HOUR);
}

/** The next full hour of UTC; an instant that is one stays. */
export function ceilHour(instant: Date): Date {
  return new Date(Math.ceil(instant.getTime() / HOUR) * HOUR);
}

/** Whether two instants are in one hour of UTC, by which reports are counted. */
export function isSameHour(one: Date, other: Date): boolean {
  return floorHour(one).getTime() === floorHour(other).getTime();
}
