import type { StackLook } from "@/components/stack/stack-look";

/** Where else the stack of a thread is. */
export type StackLinks = {
  /** In the page, shown in another way. */
  look: (change: Partial<StackLook>) => string;
  /** As a file, however deep. */
  file: string;
};
