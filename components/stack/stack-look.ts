/** How the stacks of a page are shown, as it stands in its address. */
export type StackLook = {
  /** The system's frames unfolded, and a deep stack in full. */
  allFrames: boolean;
  /** Functions with all that compilers put into their names. */
  fullNames: boolean;
  /** Source files with the whole of their paths. */
  fullPaths: boolean;
  /** From the beginning of the thread to where it crashed. */
  oldestFirst: boolean;
};

export const DEFAULT_LOOK: StackLook = {
  allFrames: false,
  fullNames: false,
  fullPaths: false,
  oldestFirst: false,
};
