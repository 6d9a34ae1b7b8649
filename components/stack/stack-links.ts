/** Where else the stack of a thread is. */
export type StackLinks = {
  /** In the page with the system's frames folded, and with all frames. */
  folded: string;
  all: string;
  /** As a file, however deep. */
  file: string;
};
