import { Presets, SingleBar } from "cli-progress";

export type ProgressBar = {
  /** So many more are done, by default one. */
  step: (more?: number) => void;
  end: () => void;
};

/** A bar on a terminal; elsewhere a line for every tenth of the way. */
export function showProgress(total: number): ProgressBar {
  if (!process.stdout.isTTY) {
    let done = 0;
    const step = (more = 1) => {
      const before = Math.floor((done * 10) / total);
      done += more;
      if (Math.floor((done * 10) / total) > before) console.log(`${done} of ${total}`);
    };
    return { step, end: () => undefined };
  }
  const format = "{bar} {value} of {total} | {duration_formatted}";
  const bar = new SingleBar({ format, hideCursor: true }, Presets.shades_classic);
  bar.start(total, 0);
  return { step: (more = 1) => bar.increment(more), end: () => bar.stop() };
}
