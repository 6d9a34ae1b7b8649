import { ChevronLeft, ChevronRight, List } from "lucide-react";
import type { ReactNode } from "react";
import { KeyLink } from "@/components/keys/key-link";
import type { ReportList } from "@/components/report/report-view";
import { buttonLook } from "@/components/ui/button-look";
import type { ReportSort } from "@/lib/queries/list-reports";

/** The list that a report was opened from, and the report's place in it. */
export type OpenedList = {
  list: ReportList;
  sort: ReportSort;
  /** The page of the list that shows the report. */
  href: string;
  /** The reports in the rows before and after it; null at an end of the list. */
  previousId: string | null;
  nextId: string | null;
};

type Props = {
  opened: OpenedList;
  /** Where another report of the list is. */
  reportHref: (id: string) => string;
};

const LISTS = { reports: "this list", group: "this group" };

/** Leads through the list that the report was opened from, in the list's own order, and back to it. */
export function ReportSteps({ opened: { list, sort, ...opened }, reportHref }: Props) {
  const place = LISTS[list];
  const [earlier, later] = sort === "newest" ? ["Newer", "Older"] : ["Older", "Newer"];
  const href = (id: string | null) => id && reportHref(id);
  return (
    <>
      <Step rel="prev" href={href(opened.previousId)} title={`${earlier} report in ${place}`}>
        <ChevronLeft aria-hidden className="size-3.5" /> {earlier}
      </Step>
      <KeyLink href={opened.href} shortcut="u" title={`Back to ${place}, where the report is`}>
        <List aria-hidden className="size-3.5" />
        <span className="first-letter:uppercase">{place}</span>
      </KeyLink>
      <Step rel="next" href={href(opened.nextId)} title={`${later} report in ${place}`}>
        {later} <ChevronRight aria-hidden className="size-3.5" />
      </Step>
    </>
  );
}

type StepProps = {
  rel: "prev" | "next";
  /** null: the report is at this end of the list. */
  href: string | null;
  title: string;
  children: ReactNode;
};

function Step({ rel, href, title, children }: StepProps) {
  if (href) {
    return (
      <KeyLink href={href} rel={rel} shortcut={rel === "prev" ? "p" : "n"} title={title}>
        {children}
      </KeyLink>
    );
  }
  const none = `There is no ${title.toLowerCase()}.`;
  return (
    <button
      type="button"
      aria-disabled
      title={none}
      className={`${buttonLook()} cursor-not-allowed opacity-50`}
    >
      {children}
      <span className="sr-only">({none})</span>
    </button>
  );
}
