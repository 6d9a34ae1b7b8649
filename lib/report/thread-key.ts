const LONGEST = 200;

/** What stands for a thread's id in an address: the id itself, of an endless one its beginning. */
export function threadKey(id: string): string {
  return id.slice(0, LONGEST);
}
