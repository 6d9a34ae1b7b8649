/** What the forms that merge groups need. */
export type MergeForm = {
  /** The id of the group that stays. */
  group: string;
  /** The filters of the page, to come back to: "" or "?…". */
  query: string;
  merge: (form: FormData) => Promise<void>;
  unmerge: (form: FormData) => Promise<void>;
  /** Whether the viewer may change the group: without, there is no form. */
  isAllowed: boolean;
};
