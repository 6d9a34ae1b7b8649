import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";

type Props = {
  label: string;
  /** The list behind the number. */
  href?: string;
  /** A small line below: compared with what, by which clock. */
  detail?: ReactNode;
  children: ReactNode;
};

/** One number or moment of a `<dl>`, large, with what it is above it. */
export function Fact({ label, href, detail, children }: Props) {
  return (
    <div className="min-w-0 px-4 py-3">
      <dt className="text-muted text-xs">
        {href ? (
          <Link href={href} className="hover:text-text hover:underline">
            {label}
          </Link>
        ) : (
          label
        )}
      </dt>
      <dd className="mt-0.5 font-medium text-lg tracking-tight">{children}</dd>
      {detail && <dd className="text-faint text-xs">{detail}</dd>}
    </div>
  );
}
