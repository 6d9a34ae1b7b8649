import type { ReactNode } from "react";

type Props = {
  /** Where the source is; null when no address is known, and then this is only its children. */
  href: string | null;
  children: ReactNode;
};

/** A place in the source, which opens where the team keeps it. Plain: a stack has hundreds of them. */
export function SourceLink({ href, children }: Props) {
  if (href === null) return children;
  return (
    <a href={href} target="_blank" rel="noreferrer" title="Source, in a new tab" className={LOOK}>
      {children}
    </a>
  );
}

const LOOK = "text-accent hover:underline";
