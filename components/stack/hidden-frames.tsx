import { Link } from "@/components/ui/link";
import { formatCount } from "@/lib/format";
import styles from "./frame-table.module.css";

type Props = {
  /** The levels of the frames, in their order. */
  levels: number[];
  /** The whole stack as a file. */
  file: string;
  /** Where the page shows them; null when a page never does. */
  all: { href: string; frames: number } | null;
};

/** Stands for the frames in the middle of a deep stack, and says where they are. */
export function HiddenFrames({ levels, file, all }: Props) {
  if (levels.length === 0) return null;
  return (
    <tr className="bg-code" data-first={levels[0]} data-last={levels.at(-1)}>
      <td colSpan={5} className={styles.gap}>
        {formatCount(levels.length)} frames in between are not shown.{" "}
        {all ? (
          <Link href={all.href} scroll={false} data-whole className={LINK}>
            Show all {formatCount(all.frames)}
          </Link>
        ) : (
          <a href={file} download className={LINK}>
            Download the whole stack as text
          </a>
        )}
      </td>
    </tr>
  );
}

const LINK = "text-accent underline";
