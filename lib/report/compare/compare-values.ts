/** A named text of two reports; null where one has none. */
export interface ComparedValue {
  name: string;
  a: string | null;
  b: string | null;
  same: boolean;
}

/** Names with their texts; "" and null are both no text. */
export type NamedValues = Readonly<Record<string, string | null>>;

type Equal = (a: string, b: string, name: string) => boolean;

/** Puts side by side what has the same name: in the order of A, then what only B has. */
export function compareValues(
  a: NamedValues,
  b: NamedValues,
  equal: Equal = (one, other) => one === other,
): ComparedValue[] {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].flatMap((name) => {
    const [inA, inB] = [textOf(a, name), textOf(b, name)];
    if (inA === null && inB === null) return [];
    const same = inA !== null && inB !== null && equal(inA, inB, name);
    return [{ name, a: inA, b: inB, same }];
  });
}

function textOf(values: NamedValues, name: string): string | null {
  return (Object.hasOwn(values, name) && values[name]) || null;
}
