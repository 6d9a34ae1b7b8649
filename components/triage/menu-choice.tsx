import type { ReactNode } from "react";

type Props = {
  /** What the button sends. */
  wish: string;
  label: string;
  /** What comes of it. */
  children?: ReactNode;
};

/** A button that fills a line of a menu. */
export function MenuChoice({ wish, label, children }: Props) {
  return (
    <button
      type="submit"
      name="wish"
      value={wish}
      data-choice
      className="block min-h-8 w-full rounded-md px-2 py-1.5 text-left text-sm hover:bg-hover max-md:min-h-10"
    >
      {label}
      {children && <span className="block text-muted text-xs wrap-anywhere">{children}</span>}
    </button>
  );
}
