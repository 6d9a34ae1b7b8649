import clsx from "clsx";
import type { StackLinks } from "@/components/stack/stack-links";
import { Link } from "@/components/ui/link";

type Props = { all: boolean; links: StackLinks };

/** Shows the application's own frames with the system's folded between them, or all. */
export function FoldSwitch({ all, links }: Props) {
  const choices = [
    { label: "In-app", title: "The system's frames are folded", href: links.folded, chosen: !all },
    { label: "All", title: "All frames", href: links.all, chosen: all },
  ];
  return (
    <ul aria-label="Frames shown" className="flex rounded-md border border-line-strong p-0.5">
      {choices.map(({ label, title, href, chosen }) => (
        <li key={label}>
          <Link
            href={href}
            scroll={false}
            title={title}
            aria-current={chosen ? "true" : undefined}
            className={clsx(
              "flex h-6.5 items-center whitespace-nowrap rounded-sm px-2 text-sm max-md:h-9",
              chosen ? "bg-hover font-medium text-text" : "text-muted hover:text-text",
            )}
          >
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
