import clsx from "clsx";
import { type ReactNode, useId } from "react";

type Props = {
  /** What is shown on hover, focus and tap; line breaks are kept. */
  label: string;
  /** The side of the text that the label is aligned with: "end" near the right edge of the page. */
  align?: "start" | "end";
  children: ReactNode;
};

/** Text with more about it in a bubble, without JavaScript. It is a button, to be reached by keys. */
export function Tooltip({ label, align = "start", children }: Props) {
  const id = useId();
  return (
    <span className={clsx("tip", align === "end" && "tip-end")}>
      <button type="button" aria-describedby={id}>
        {children}
      </button>
      <span role="tooltip" id={id}>
        {label}
      </span>
    </span>
  );
}
