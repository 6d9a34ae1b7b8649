import type { ReactNode } from "react";

/** Facts side by side, hairlines between them; two in a row on a phone. */
export function FactStrip({ children }: { children: ReactNode }) {
  return (
    <dl className="grid grid-cols-2 rounded-lg border border-line bg-surface *:border-line md:flex md:*:flex-1 max-md:*:even:border-l max-md:*:nth-[n+3]:border-t md:*:not-first:border-l">
      {children}
    </dl>
  );
}
