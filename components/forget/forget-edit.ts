import type { FoundPerson } from "@/lib/forget/find-person";

/** The form that forgets a person, between one button and the next. */
export type ForgetEdit = {
  /** What was written in the field. */
  value: string;
  /** Others of the person's names and addresses, that were ticked. */
  others: string[];
  /**
   * What came of the last button. asked: Delete was pressed for other values than those that were looked
   * for; what there is of them is shown, and the next Delete counts. unproved: the number is missing.
   */
  status: "opened" | "found" | "refused" | "asked" | "unproved" | "begun" | "busy" | "missing";
  /** What is wrong with the value, in a sentence; "" for nothing. */
  problem: string;
  found: FoundPerson | null;
  /** The values that were looked for, to tell whether those that go are the same; "" for none. */
  seen: string;
};

/** A form in which nothing has been done yet. */
export const OPENED_FORGET: ForgetEdit = {
  value: "",
  others: [],
  status: "opened",
  problem: "",
  found: null,
  seen: "",
};
