import clsx from "clsx";
import type { ReactNode } from "react";
import { LongText } from "@/components/ui/long-text";
import styles from "./dense-table.module.css";

type Props = { caption: string; className?: string; children: ReactNode };

/**
 * A table for hundreds of rows that open to details. Cells, summaries and lists in it need no
 * classes: each letter of a row is sent twice, as HTML and as React's data.
 */
export function DenseTable({ caption, className, children }: Props) {
  return (
    <table className={clsx(styles.table, className)}>
      <caption className="sr-only">{caption}</caption>
      {children}
    </table>
  );
}

type DetailProps = {
  name: string;
  /** Text from outside; for null nothing is shown at all. */
  value: string | null;
};

/** A name and its value in the details of a row, which are a `<dl>`. */
export function RowDetail({ name, value }: DetailProps) {
  if (!value) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <CellText value={value} />
      </dd>
    </>
  );
}

/** Text from outside in a dense table: without markup of its own unless it is long. */
export function CellText({ value }: { value: string }) {
  return value.length > FOLDED ? <LongText value={value} fold={FOLDED} /> : <bdi>{value}</bdi>;
}

const FOLDED = 400;
