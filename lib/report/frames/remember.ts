/** Asks once for each name: a deep stack has few modules, and finding one reads them all. */
export function remember<Value>(find: (name: string) => Value): (name: string) => Value {
  const found = new Map<string, { value: Value }>();
  return (name) => {
    const known = found.get(name) ?? { value: find(name) };
    found.set(name, known);
    return known.value;
  };
}
