/** The element of a frame of the thread that crashed, for links such as `#f5`. */
export function frameAnchor(level: number): string {
  return `f${level}`;
}
