import clsx from "clsx";
import type { ReactNode } from "react";

/** Names and values side by side, as many columns as there is room for. */
export function DetailList({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <dl
      className={clsx(
        "grid grid-cols-2 gap-x-6 gap-y-3.5 md:grid-cols-3 xl:grid-cols-4",
        className,
      )}
    >
      {children}
    </dl>
  );
}

type DetailProps = {
  name: string;
  /** What is known; nothing, null or "" stands for unknown. */
  children?: ReactNode;
};

export function Detail({ name, children }: DetailProps) {
  return (
    <div className="min-w-0">
      <dt className="text-faint text-xs">{name}</dt>
      <dd className="mt-0.5 text-sm [overflow-wrap:anywhere]">
        {children || <span className="text-faint">–</span>}
      </dd>
    </div>
  );
}
