import type { VersionChoice } from "@/lib/queries/list-version-choices";

type Asked = { base: string | null; with: string | null };

/** Two versions of one list; `base` is null where there is no earlier one. */
export type Pair = { base: VersionChoice | null; with: VersionChoice };

/**
 * The versions that an address asks for; what it leaves open is the newest version of the application
 * that is filtered by, and the one before. Null when there is no version at all.
 *
 * @param choices the newest of each application first
 */
export function choosePair(
  choices: VersionChoice[],
  asked: Asked,
  applications: string[],
): Pair | null {
  const find = (id: string | null) => choices.find((choice) => choice.id === id) ?? null;
  const base = find(asked.base);
  const newest =
    choices.find(({ application }) => applications.includes(application)) ?? choices[0] ?? null;
  const after = find(asked.with) ?? (base ? newestOf(choices, base) : newest);
  if (!after) return null;
  return { base: base ?? previousOf(choices, after), with: after };
}

/** The version of the same application before this one. */
export function previousOf(choices: VersionChoice[], version: VersionChoice): VersionChoice | null {
  const own = choices.filter((choice) => isOfSame(choice, version));
  return own[own.findIndex(({ id }) => id === version.id) + 1] ?? null;
}

function newestOf(choices: VersionChoice[], version: VersionChoice): VersionChoice | null {
  return choices.find((choice) => isOfSame(choice, version)) ?? null;
}

export function isOfSame(one: VersionChoice, other: VersionChoice): boolean {
  return one.application === other.application && one.database === other.database;
}
