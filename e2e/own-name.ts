let made = 0;

/** A name of this try alone: what an earlier try of the journey left behind has another. */
export function ownName(kind: string): string {
  made += 1;
  return `${kind}-${Date.now()}-${made}`;
}
