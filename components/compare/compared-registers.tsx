import { EqualValues } from "@/components/compare/equal-values";
import { PairTable } from "@/components/compare/pair-table";
import { Panel } from "@/components/ui/panel";
import { formatQuantity } from "@/lib/format";
import type { ComparedRegister } from "@/lib/report/compare/compare-registers";

const LONGEST = 200;

/** The registers of two reports: those that differ side by side, the others folded. */
export function ComparedRegisters({ registers }: { registers: ComparedRegister[] }) {
  if (registers.length === 0) return null;
  const differing = registers.filter(({ same }) => !same);
  const equal = registers.flatMap(({ name, a, same }) =>
    same && a ? [{ name, value: a.place ?? a.value }] : [],
  );
  return (
    <Panel title="Registers" aside={differing.length === 0 ? "All equal" : undefined}>
      {differing.length > 0 && (
        <PairTable
          caption="Registers that differ"
          head="Register"
          mono
          pairs={differing.map(({ name, a, b }) => ({ name, a: value(a), b: value(b) }))}
        />
      )}
      <EqualValues
        label={`${formatQuantity(equal.length, "equal register")}, or at the same place in a module`}
        values={equal}
      />
    </Panel>
  );
}

function value(side: ComparedRegister["a"]) {
  if (side === null) return null;
  return (
    <>
      <bdi>{side.value.slice(0, LONGEST)}</bdi>
      {side.place && (
        <i>
          {" "}
          <bdi>{side.place.slice(0, LONGEST)}</bdi>
        </i>
      )}
    </>
  );
}
