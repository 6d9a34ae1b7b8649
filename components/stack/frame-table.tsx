import { FrameRow } from "@/components/stack/frame-row";
import { frameWindow } from "@/components/stack/frame-window";
import { DenseTable } from "@/components/ui/dense-table";
import { Link } from "@/components/ui/link";
import { formatCount } from "@/lib/format";
import type { Frame } from "@/lib/report/report";
import styles from "./frame-table.module.css";

type Props = {
  caption: string;
  /** Innermost first. */
  frames: Frame[];
  /** Shows a deep stack in full. */
  all: boolean;
  /** Where it is shown in full, and where it is as text, however deep. */
  allHref: string;
  textHref: string;
};

/** The frames of one thread; each opens to what else is known of it. */
export function FrameTable({ caption, frames, all, allHref, textHref }: Props) {
  const { head, hidden, tail } = frameWindow(frames, all);
  return (
    <DenseTable caption={caption} className={styles.table}>
      <thead>
        <tr>
          <th scope="col">#</th>
          <th scope="col">Module</th>
          <th scope="col">Function</th>
          <th scope="col">Source</th>
          <th scope="col">Offset</th>
        </tr>
      </thead>
      <tbody>
        {head.map(({ level, frame }) => (
          <FrameRow key={level} level={level} frame={frame} />
        ))}
        {hidden > 0 && (
          <tr className="bg-code">
            <td colSpan={5} className={styles.gap}>
              {formatCount(hidden)} frames in between are not shown.{" "}
              {all ? (
                <a href={textHref} download className={LINK}>
                  Download the whole stack as text
                </a>
              ) : (
                <Link href={allHref} scroll={false} className={LINK}>
                  Show all {formatCount(frames.length)}
                </Link>
              )}
            </td>
          </tr>
        )}
        {tail.map(({ level, frame }) => (
          <FrameRow key={level} level={level} frame={frame} />
        ))}
      </tbody>
    </DenseTable>
  );
}

const LINK = "text-accent underline";
