import clsx from "clsx";
import type { ReactNode } from "react";
import { useId } from "react";

type Props = {
  title: ReactNode;
  /** At the right of the title: a count, a link to all. */
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** A titled region of a page on a ground of its own. What is in it brings its own padding. */
export function Panel({ title, aside, className, children }: Props) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className={clsx("min-w-0 rounded-lg border border-line bg-surface", className)}
    >
      <div className="flex min-h-11 items-center justify-between gap-x-3 gap-y-1 border-line border-b px-4 max-md:flex-wrap max-md:py-1.5">
        <h2 id={id} className="min-w-0 font-medium text-sm">
          {title}
        </h2>
        {aside && <div className="text-muted text-sm md:shrink-0">{aside}</div>}
      </div>
      {children}
    </section>
  );
}
