import type { ReportAddress } from "@/components/report/report-view";

/** Where a thread is open, at its place in the list of threads. */
export function threadHref(address: ReportAddress, id: string): string {
  return `${address({ tab: "threads", thread: id })}#thread`;
}
