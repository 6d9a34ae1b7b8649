import clsx from "clsx";
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

export type Tone = "neutral" | "accent" | "good" | "warning" | "danger";

type Props = {
  tone?: Tone;
  icon?: LucideIcon;
  /** Without a ground, for what many rows of a list have. */
  bare?: boolean;
  children: ReactNode;
};

/** A short word about the thing beside it. The word and the icon say it; the colour only helps. */
export function Badge({ tone = "neutral", icon: Icon, bare = false, children }: Props) {
  return (
    <span
      className={clsx(
        "inline-flex h-[18px] shrink-0 items-center gap-1 rounded-sm font-medium text-xs",
        !bare && ["px-1.5", GROUNDS[tone]],
        TONES[tone],
      )}
    >
      {Icon && <Icon aria-hidden className="size-3" />}
      {children}
    </span>
  );
}

const TONES: Record<Tone, string> = {
  neutral: "text-muted",
  accent: "text-accent",
  good: "text-good",
  warning: "text-warning",
  danger: "text-danger",
};

const GROUNDS: Record<Tone, string> = {
  neutral: "bg-hover",
  accent: "bg-accent-soft",
  good: "bg-good-soft",
  warning: "bg-warning-soft",
  danger: "bg-danger-soft",
};
