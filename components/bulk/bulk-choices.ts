import type { Filters } from "@/lib/filters";
import type { Choices } from "@/lib/queries/list-choices";

/** More than anyone chooses from. */
const MOST = 50;

/** The applications that groups of a list may be of, by name. */
export function applicationsOf({ app }: Filters, choices: Choices): string[] {
  return app.length > 0 ? app : choices.app.map(({ name }) => name).slice(0, MOST);
}

/** The versions that are offered, the newest first. */
export function versionsOf(choices: Choices): string[] {
  return choices.version.map(({ name }) => name).slice(0, MOST);
}
