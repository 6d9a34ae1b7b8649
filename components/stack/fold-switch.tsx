import clsx from "clsx";
import type { StackLinks } from "@/components/stack/stack-links";
import { Link } from "@/components/ui/link";

type Props = { all: boolean; links: StackLinks };

/** Shows the application's own frames with the system's folded between them, or all. */
export function FoldSwitch({ all, links: { look } }: Props) {
  const choices = [
    { label: "In-app", title: "The system's frames are folded", allFrames: false },
    { label: "All", title: "All frames", allFrames: true },
  ];
  return (
    <ul aria-label="Frames shown" className="flex rounded-md border border-line-strong p-0.5">
      {choices.map(({ label, title, allFrames }) => {
        const chosen = allFrames === all;
        return (
          <li key={label}>
            <Link
              href={look({ allFrames })}
              scroll={false}
              title={title}
              aria-current={chosen ? "true" : undefined}
              data-key={chosen ? undefined : "f"}
              className={clsx(
                "flex h-6.5 items-center whitespace-nowrap rounded-sm px-2 text-sm max-md:h-9",
                chosen ? "bg-hover font-medium text-text" : "text-muted hover:text-text",
              )}
            >
              {label}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
