import clsx from "clsx";
import type { CSSProperties } from "react";

/** Stripes of the ground's colour: what is below them is not final. */
export function Hatch({ className, style }: { className?: string; style?: CSSProperties }) {
  return (
    <span
      aria-hidden
      className={clsx(
        "pointer-events-none bg-[repeating-linear-gradient(135deg,transparent_0_2px,var(--color-surface)_2px_4px)]",
        className,
      )}
      style={style}
    />
  );
}
