import { formatShare } from "@/lib/format";

type Props = {
  reports: number;
  /** Of all versions together. */
  total: number;
  /** Of the version that has most: its bar is full. */
  highest: number;
};

/** A version's part of the reports in words, and as a bar beside those of the other versions. */
export function ReportShare({ reports, total, highest }: Props) {
  return (
    <span className="flex items-center gap-2">
      <span aria-hidden className="h-1.5 w-10 shrink-0 overflow-hidden rounded-full bg-line">
        <span
          className="block h-full rounded-full bg-accent"
          style={{ width: `${(reports / highest) * 100}%` }}
        />
      </span>
      <span className="whitespace-nowrap">{formatShare(reports, total)}</span>
    </span>
  );
}
