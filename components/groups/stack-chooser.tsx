import clsx from "clsx";
import { Link } from "@/components/ui/link";
import { formatCount } from "@/lib/format";
import { LOOKED_AT, type StackChoice } from "@/lib/queries/find-group-stack";

type Props = {
  choice: StackChoice;
  href: (choice: StackChoice) => string;
};

const REPORTS = [
  ["newest", "Newest", "The newest report that has a stack"],
  [
    "complete",
    "Most complete",
    `Of the newest ${formatCount(LOOKED_AT)} reports the one that came with most`,
  ],
  ["first", "First", "The first report that has a stack"],
] as const;

/** Whose stack of a group is shown. */
export function StackChooser({ choice, href }: Props) {
  return (
    <nav aria-label="Report whose stack is shown">
      <ul className="-mr-2 flex gap-0.5">
        {REPORTS.map(([report, label, about]) => (
          <li key={report}>
            <Link
              href={href(report)}
              scroll={false}
              title={about}
              aria-current={report === choice ? "true" : undefined}
              className={clsx(
                "flex h-8 items-center rounded-md px-2 text-sm -outline-offset-2 max-md:h-10",
                report === choice
                  ? "bg-hover font-medium text-text"
                  : "text-muted hover:bg-hover hover:text-text",
              )}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
