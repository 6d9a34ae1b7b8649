const COLORS = 6;

/** What is summed up has the grey one. */
export const OTHER_COLOR = `var(--color-chart-${COLORS + 1})`;

/**
 * A colour for each key, no two alike while there are no more than six. A key chooses its colour by
 * itself, so that it mostly keeps it when others come and go; of two that choose the same, the
 * second in the order of their text takes the next that is free.
 */
export function colorKeys(keys: string[]): Map<string, string> {
  const taken = new Set<number>();
  const colors = new Map<string, string>();
  for (const key of [...keys].sort()) {
    let color = hash(key) % COLORS;
    while (taken.has(color) && taken.size < COLORS) color = (color + 1) % COLORS;
    taken.add(color);
    colors.set(key, `var(--color-chart-${color + 1})`);
  }
  return colors;
}

/** FNV-1a, which spreads names that differ in one digit. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return (value ^ (value >>> 15)) >>> 0;
}
