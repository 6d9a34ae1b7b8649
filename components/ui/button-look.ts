import clsx from "clsx";

/**
 * `primary` for the one main action of a screen; `quiet` shows its ground only under the pointer, as does
 * `danger`, which takes something away.
 */
export type ButtonLook = "primary" | "secondary" | "quiet" | "danger";

const LOOKS: Record<ButtonLook, string> = {
  primary: "border-transparent bg-accent text-accent-contrast hover:opacity-90",
  secondary: "border-line-strong bg-surface text-text hover:bg-hover",
  quiet: "border-transparent text-muted hover:bg-hover hover:text-text",
  danger: "border-transparent text-danger hover:bg-danger-soft",
};

/** The classes of a button, for whatever element it must be. */
export function buttonLook(look: ButtonLook = "secondary"): string {
  return clsx(
    "inline-flex h-8 shrink-0 items-center justify-center gap-1.5 rounded-md border px-2.5",
    "select-none whitespace-nowrap font-medium text-sm max-md:h-10",
    "disabled:cursor-not-allowed disabled:opacity-50",
    LOOKS[look],
  );
}
