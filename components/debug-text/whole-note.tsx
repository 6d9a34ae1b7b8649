import { formatCount } from "@/lib/format";

type Props = {
  lines: number;
  /** The whole text as a page of plain text. */
  fileHref: string;
};

/** Says of a long text that only the lines near the view are in the page, and where all of them are. */
export function WholeNote({ lines, fileHref }: Props) {
  return (
    <p className="flex min-h-12 items-center border-line border-b px-4 py-2 text-muted text-sm">
      <span className="print:hidden">
        All {formatCount(lines)} lines are here to be scrolled and searched. The browser's own find
        sees only those in view:{" "}
        <a href={fileHref} target="_blank" className="text-accent underline" rel="noopener">
          open all of them as plain text
        </a>
      </span>
      <span className="hidden print:inline">
        Only the lines around those in view are printed, of {formatCount(lines)} in all.
      </span>
    </p>
  );
}
