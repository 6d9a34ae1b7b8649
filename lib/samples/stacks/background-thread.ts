/** A thread that was not the one that crashed, and how many of its kind a process has. */
export type BackgroundThread = {
  name: string;
  least: number;
  most: number;
  frames: readonly string[];
};
