/** What a test of the webhook came to. */
export type TestEdit = {
  /** null: none was made yet. */
  test: { steps: TestedStep[]; report: string | null } | null;
  /** The address in the form is none of this server's. */
  isOtherAddress: boolean;
};

export type TestedStep = {
  name: "address" | "token" | "kept" | "read" | "page";
  outcome: "passed" | "failed" | "skipped";
  words: string;
};
