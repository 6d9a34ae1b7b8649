import clsx from "clsx";
import { Link } from "@/components/ui/link";

type Props = {
  href: string;
  current: boolean;
  className?: string;
  /** What is pressed behind `g` to go there. */
  go?: string | undefined;
  children: string;
};

/** A link of a navigation; the one of the page that one is on says so. */
export function SectionLink({ href, current, className, go, children }: Props) {
  return (
    <Link
      href={href}
      aria-current={current ? "page" : undefined}
      data-go={go}
      className={clsx(
        "flex h-8 items-center rounded-md px-2.5 text-sm -outline-offset-2 max-md:h-10",
        current ? "bg-hover font-medium text-text" : "text-muted hover:bg-hover hover:text-text",
        className,
      )}
    >
      {children}
    </Link>
  );
}
