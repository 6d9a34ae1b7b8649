const days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

const two = (value: number) => String(value).padStart(2, "0");

function clock(at: Date): string {
  return [at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()].map(two).join(":");
}

/** `Fri Aug  5 13:47:50 2021`, in UTC, as debuggers and module stamps have it. */
export function ctime(at: Date): string {
  const day = String(at.getUTCDate()).padStart(2, " ");
  return `${days[at.getUTCDay()]} ${months[at.getUTCMonth()]} ${day} ${clock(at)} ${at.getUTCFullYear()}`;
}

/** `2021-08-20 13:47:50`, in UTC. */
export function isoSpaced(at: Date): string {
  return `${at.toISOString().slice(0, 10)} ${clock(at)}`;
}

/** `2021-08-20T13:47:50Z`: BugSplat's usual form, without parts of a second. */
export function isoSeconds(at: Date): string {
  return at.toISOString().replace(/\.\d+Z$/, "Z");
}
