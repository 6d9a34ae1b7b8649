import clsx from "clsx";
import type { ReactNode, Ref } from "react";

type Props = {
  /** What the lines are of, for those who do not see it: "Debugger text". */
  label: string;
  ref?: Ref<HTMLElement>;
  className?: string;
  children: ReactNode;
};

/** What long lines scroll in, up, down and sideways. */
export function LineScroller({ label, ref, className, children }: Props) {
  return (
    <section
      ref={ref}
      aria-label={`${label}, line by line`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keys
      tabIndex={0}
      className={clsx(
        "overflow-auto rounded-b-lg bg-code -outline-offset-2 [overflow-anchor:none] contain-content",
        "print:max-h-none print:overflow-visible print:contain-none",
        className,
      )}
    >
      {children}
    </section>
  );
}
