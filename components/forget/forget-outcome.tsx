import type { ForgetEdit } from "@/components/forget/forget-edit";

/** Says what came of the last button. */
export function ForgetOutcome({ status }: Pick<ForgetEdit, "status">) {
  const { words, look } = OUTCOMES[status];
  return words ? <p className={look}>{words}</p> : null;
}

const OUTCOMES: Record<ForgetEdit["status"], { words: string; look: string }> = {
  opened: { words: "", look: "" },
  found: { words: "Nothing is deleted yet.", look: "text-muted" },
  asked: {
    words:
      "Not deleted yet: this is what there is of all that you ticked. Press Delete once more, and it begins within moments.",
    look: "text-warning",
  },
  unproved: {
    words: "Not deleted yet: type the number of reports below, so that it is no slip.",
    look: "text-warning",
  },
  begun: {
    words: "It is being deleted in the background, and below you see how far that is.",
    look: "text-good",
  },
  busy: {
    words:
      "Not begun: another person of this database is just being forgotten, see below. Try again when that is done.",
    look: "text-warning",
  },
  refused: { words: "", look: "" },
  missing: {
    words: "Nothing was done: this database is not here any more, or only others may set it up.",
    look: "text-danger",
  },
};
