import { EqualValues } from "@/components/compare/equal-values";
import { PairTable } from "@/components/compare/pair-table";
import { CellText } from "@/components/ui/dense-table";
import { Panel } from "@/components/ui/panel";
import { formatQuantity } from "@/lib/format";
import type { ComparedValue } from "@/lib/report/compare/compare-values";

type Props = {
  title: string;
  /** One of them: "fact". */
  one: string;
  values: ComparedValue[];
};

/** Named texts of two reports: those that differ side by side, the others folded. */
export function ComparedValues({ title, one, values }: Props) {
  if (values.length === 0) return null;
  const differing = values.filter(({ same }) => !same);
  const equal = values.flatMap(({ name, a, same }) => (same && a ? [{ name, value: a }] : []));
  return (
    <Panel title={title} aside={differing.length === 0 ? "All equal" : undefined}>
      {differing.length > 0 && (
        <PairTable
          caption={`${title} that differ`}
          head={`${one.charAt(0).toUpperCase()}${one.slice(1)}`}
          pairs={differing.map(({ name, a, b }) => ({
            name,
            a: a === null ? null : <CellText value={a} />,
            b: b === null ? null : <CellText value={b} />,
          }))}
        />
      )}
      <EqualValues label={formatQuantity(equal.length, `equal ${one}`)} values={equal} />
    </Panel>
  );
}
