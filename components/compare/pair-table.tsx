import type { ReactNode } from "react";
import { DenseTable } from "@/components/ui/dense-table";
import { formatCount } from "@/lib/format";
import styles from "./pair-table.module.css";

/** What two reports say of one thing; null where one says nothing. */
export type Pair = { name: string; a: ReactNode | null; b: ReactNode | null };

type Props = {
  caption: string;
  /** What the rows are: "Fact". */
  head: string;
  pairs: Pair[];
  /** What stands where a report says nothing. */
  missing?: string;
  /** Sets the values as code. */
  mono?: boolean;
};

const MOST = 500;
const LONGEST_NAME = 200;

/** Values of two reports side by side; on a phone below each other, each behind its letter. */
export function PairTable({ caption, head, pairs, missing = "–", mono = false }: Props) {
  return (
    <>
      <DenseTable caption={caption} className={mono ? styles.code : styles.table}>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">A</th>
            <th scope="col">B</th>
          </tr>
        </thead>
        <tbody>
          {pairs.slice(0, MOST).map(({ name, a, b }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: modules of one name can be several
            <tr key={index}>
              <th scope="row">
                <bdi>{name.slice(0, LONGEST_NAME) || "(no name)"}</bdi>
              </th>
              <td>{a ?? <i>{missing}</i>}</td>
              <td>{b ?? <i>{missing}</i>}</td>
            </tr>
          ))}
        </tbody>
      </DenseTable>
      {pairs.length > MOST && (
        <p className="border-line border-t px-4 py-3 text-muted text-sm">
          {formatCount(pairs.length - MOST)} more differ and are not shown.
        </p>
      )}
    </>
  );
}
