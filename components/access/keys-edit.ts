/** The form of one's own keys, between one button and the next. */
export type KeysEdit = {
  /** What is typed for each key. */
  typed: Record<string, string>;
  status: "opened" | "saved" | "refused";
  /** What is wrong with them, in a whole sentence; "" when nothing is. */
  problem: string;
};
