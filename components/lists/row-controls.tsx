import { Link } from "@/components/ui/link";
import styles from "./list-table.module.css";

type Props = {
  id: string;
  /** What it is called in the form of the marked rows; null where rows are not marked. */
  markedAs: string | null;
  /** Whether the row is unfolded. */
  open: boolean;
  /** The list with the row unfolded, or folded again. */
  href: string;
};

/** In front of a row's name, and behind it for those who go by Tab: what marks and unfolds it. */
export function RowControls({ id, markedAs, open, href }: Props) {
  return (
    <span className={styles.controls}>
      {markedAs && (
        <input
          type="checkbox"
          form="marked"
          name={markedAs}
          value={id}
          data-mark
          aria-label="Mark"
          autoComplete="off"
        />
      )}
      <Link
        href={href}
        scroll={false}
        data-peek
        aria-label="Peek"
        aria-expanded={open}
        title="Peek (Space)"
      />
    </span>
  );
}
