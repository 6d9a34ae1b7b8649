import clsx from "clsx";
import { Link } from "@/components/ui/link";
import { formatShortCount } from "@/lib/format";

export type Tab = {
  key: string;
  label: string;
  href: string;
  /** Behind the label: how many there are. */
  count?: number;
  /** Behind the label, of what is not counted: "71.7 KB". */
  size?: string;
  /** There is nothing in it; the tab can still be opened, and says why. */
  empty?: boolean;
  /** The key that opens it. */
  shortcut?: string;
};

type Props = { label: string; tabs: Tab[]; current: string };

/** Parts of a page, each with an address of its own. */
export function Tabs({ label, tabs, current }: Props) {
  return (
    <nav aria-label={label} className="border-line border-b">
      <ul className="-mb-px flex flex-wrap gap-x-1">
        {tabs.map(({ key, label, href, count, size, empty, shortcut }) => (
          <li key={key}>
            <Link
              href={href}
              scroll={false}
              aria-current={key === current ? "page" : undefined}
              data-key={shortcut}
              className={clsx(
                "flex h-10 items-center gap-1.5 whitespace-nowrap border-b-2 px-2.5 text-sm -outline-offset-2",
                key === current
                  ? "border-accent font-medium text-text"
                  : "border-transparent hover:text-text",
                key !== current && (empty ? "text-faint" : "text-muted"),
              )}
            >
              {label}
              {count !== undefined && (
                <span className="text-faint text-xs">{formatShortCount(count)}</span>
              )}
              {size && <span className="text-faint text-xs">{size}</span>}
              {empty && <span className="text-faint text-xs">–</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
