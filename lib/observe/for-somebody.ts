/** The webhook, probes and metrics are asked for all the time; scripts and styles come beside a page. */
const FOR_PROGRAMS = /^\/(api|metrics|_next)(\/|\?|$)/;

/** Whether somebody waits for an address: a page, an action on it, or a file of it. */
export function isForSomebody(address: string): boolean {
  return !FOR_PROGRAMS.test(address);
}
