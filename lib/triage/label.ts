/** As long as fits beside a name. */
export const LONGEST_LABEL = 50;

/** More than these on one group tell nobody anything. */
export const MOST_LABELS = 20;

/**
 * A label as it is kept: on one line, with single spaces. Null for a text that is none: empty, too long,
 * or with characters that nobody sees (controls, and marks that turn the direction of what follows).
 */
export function readLabel(text: string): string | null {
  const label = text.trim().replaceAll(/\s+/g, " ");
  const isReadable = !/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u.test(label);
  return label !== "" && label.length <= LONGEST_LABEL && isReadable ? label : null;
}

/** Labels are the same whatever the case of their letters. */
export function isSameLabel(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
