type Leaf = string | number;

/** @param field the name of what has the leaf as its value; null for items of lists, and for a leaf alone */
type ChangeLeaf = (leaf: Leaf, field: string | null) => Leaf;

/**
 * A value of JSON with each of its texts and numbers changed; whatever has no changed one in it is the
 * very same.
 */
export function changeLeaves(
  value: unknown,
  change: ChangeLeaf,
  field: string | null = null,
): unknown {
  if (typeof value === "string" || typeof value === "number") return change(value, field);
  if (Array.isArray(value)) {
    const changed = value.map((item) => changeLeaves(item, change));
    return changed.some((item, at) => item !== value[at]) ? changed : value;
  }
  if (typeof value !== "object" || value === null) return value;
  const changed = Object.entries(value).map(([name, held]) => ({
    name,
    held,
    now: changeLeaves(held, change, name),
  }));
  if (changed.every(({ held, now }) => held === now)) return value;
  return Object.fromEntries(changed.map(({ name, now }) => [name, now]));
}
