/** The parameters of the page on which a merge is looked at: the groups, and which of them stays. */
export function mergeParameters(groups: string[], into: string): Record<string, string> {
  return { groups: groups.join(","), into };
}

/**
 * The same as an address.
 *
 * @param query the filters of the list, "" or "?…"
 */
export function mergeAddress(query: string, groups: string[], into: string): string {
  const address = new URLSearchParams(query);
  for (const [name, value] of Object.entries(mergeParameters(groups, into))) {
    address.set(name, value);
  }
  return `/groups/bulk/merge?${address}`;
}
