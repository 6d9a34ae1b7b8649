import type { ReactNode } from "react";

type Props = {
  /** What is under way, and how far. */
  label: ReactNode;
  done: number;
  total: number;
};

/** How far something is, in words and as a bar below them. */
export function ProgressBar({ label, done, total }: Props) {
  return (
    <label>
      {label}
      <progress value={done} max={Math.max(1, total)} className={BAR} />
    </label>
  );
}

/** In our colours: a browser's own are green on grey. */
const BAR = `
  mt-1.5 block h-1.5 w-full max-w-md appearance-none overflow-hidden rounded-full bg-line-strong
  [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line-strong
  [&::-webkit-progress-value]:bg-accent`;
