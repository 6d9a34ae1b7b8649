import { Eye, EyeOff } from "lucide-react";
import { Button } from "@/components/ui/button";
import { formatInstant } from "@/lib/format";
import type { Disclosure } from "@/lib/privacy/disclosure";

type Props = {
  disclosure: Disclosure;
  /** Whose people they are, by its id in an address. */
  subject: { kind: "report" | "delivery"; id: string };
  timeZone: string;
  /** Shows or masks the people of the form's subject, as its `intent` says. */
  action: (form: FormData) => Promise<void>;
};

/** Says whether people are masked here, and shows or masks them for whoever may see them. */
export function PeopleLine({ disclosure, subject, timeZone, action }: Props) {
  const { isClear, until, mayReveal, personalData } = disclosure;
  if (isClear && until === null) return null;
  const Icon = isClear ? Eye : EyeOff;
  return (
    <form
      action={action}
      aria-label="Personal data"
      className="flex flex-wrap items-center gap-x-2.5 gap-y-1.5 text-muted text-xs"
    >
      <input type="hidden" name="kind" value={subject.kind} />
      <input type="hidden" name="id" value={subject.id} />
      <Icon aria-hidden className="size-3.5 shrink-0" />
      {until ? (
        <>
          <span>
            Personal data is shown to you until{" "}
            <time dateTime={until.toISOString()}>{formatInstant(until, timeZone)}</time>.
          </span>
          <Button type="submit" name="intent" value="mask">
            Mask again
          </Button>
        </>
      ) : mayReveal ? (
        <>
          <span>Who crashed is masked.</span>
          <Button type="submit" name="intent" value="show">
            Show personal data
          </Button>
          <span className="text-faint">to you, for an hour; the audit log notes it</span>
        </>
      ) : (
        <span>{MASKED[personalData]}</span>
      )}
    </form>
  );
}

const SEEN_BY = "Who crashed is masked. Seeing it is a permission of its own, which owners give.";

const MASKED: Record<Disclosure["personalData"], string> = {
  keep: SEEN_BY,
  mask: SEEN_BY,
  "hash-only":
    "Who crashed is not kept in this database: a mark stands in the place of each person.",
};
