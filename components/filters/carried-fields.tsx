/**
 * The rest of the filters in a form that sets one of them, so that the address it leads to has all.
 * @param query as `filtersToQuery` wrote it, without the fields of the form itself
 */
export function CarriedFields({ query }: { query: string }) {
  const fields = [...new URLSearchParams(query)];
  return fields.map(([name, value]) => (
    <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
  ));
}
