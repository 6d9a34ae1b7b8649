import clsx from "clsx";
import { ChevronDown, Download } from "lucide-react";
import { buttonLook } from "@/components/ui/button-look";
import { type Filters, filtersToQuery } from "@/lib/filters";

type Props = {
  /** The page whose whole list is exported, without filters. */
  path: string;
  filters: Filters;
  /** "reports", "groups" */
  what: string;
  /** The edge of its button that the panel hangs from on a phone. */
  onPhone: "start" | "end";
};

const FORMATS = [
  { name: "csv", label: "CSV", use: "for spreadsheets" },
  { name: "ndjson", label: "NDJSON", use: "one JSON object a line" },
];

/** Saves all rows of a list, of every page of it, as a file. */
export function ExportMenu({ path, filters, what, onPhone }: Props) {
  const query = new URLSearchParams(filtersToQuery({ ...filters, cursor: null, tab: null }));
  const address = (format: string) => {
    query.set("format", format);
    return `${path}/export?${query}`;
  };
  return (
    <details name="menu" data-menu className="relative print:hidden">
      <summary className={buttonLook()}>
        <Download aria-hidden className="size-3.5" /> Export
        <ChevronDown aria-hidden className="size-3.5 text-faint" />
      </summary>
      <div
        className={clsx(
          "absolute top-full right-0 z-50 mt-1 w-64 rounded-lg border border-line-strong p-1.5",
          "bg-raised shadow-popover",
          onPhone === "start" && "max-md:right-auto max-md:left-0",
        )}
      >
        <p className="px-2 pt-1 pb-1.5 text-muted text-xs">All {what} of this list, as</p>
        <ul>
          {FORMATS.map(({ name, label, use }) => (
            <li key={name}>
              <a
                href={address(name)}
                download
                className="flex h-8 items-center gap-2 rounded-md px-2 text-sm text-text hover:bg-hover max-md:h-10"
              >
                <span className="font-medium">{label}</span>
                <span className="text-muted">{use}</span>
              </a>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
