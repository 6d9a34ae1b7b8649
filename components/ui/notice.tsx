import clsx from "clsx";
import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

type Tone = "info" | "warning" | "danger";

/** A sentence that the reader should not miss: what happened, why, what to do next. */
export function Notice({ tone = "info", children }: { tone?: Tone; children: ReactNode }) {
  const { icon: Icon, look, word } = TONES[tone];
  return (
    <div role="note" className={clsx("flex gap-2.5 rounded-md px-3 py-2 text-sm", look)}>
      <Icon role="img" aria-label={word} className="mt-px size-4 shrink-0" />
      <div className="min-w-0 text-text wrap-anywhere">{children}</div>
    </div>
  );
}

const TONES = {
  info: { icon: Info, look: "bg-accent-soft text-accent", word: "Note" },
  warning: { icon: TriangleAlert, look: "bg-warning-soft text-warning", word: "Warning" },
  danger: { icon: CircleAlert, look: "bg-danger-soft text-danger", word: "Problem" },
};
