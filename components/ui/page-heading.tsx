import type { ReactNode } from "react";

type Props = {
  /** The page's only h1. */
  title: ReactNode;
  /** A small action on the title itself. */
  beside?: ReactNode;
  /** One line about what is shown: how many, of when, by which clock. */
  summary?: ReactNode;
  /** Actions, at the right. */
  children?: ReactNode;
};

export function PageHeading({ title, beside, summary, children }: Props) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <div className="flex items-center gap-1">
          <h1 className="font-semibold text-xl tracking-tight">{title}</h1>
          {beside}
        </div>
        {summary && <p className="mt-0.5 text-muted text-sm first-letter:uppercase">{summary}</p>}
      </div>
      {children}
    </div>
  );
}
