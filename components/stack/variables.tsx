import { CellText } from "@/components/ui/dense-table";
import { formatCount } from "@/lib/format";
import { readVariable } from "@/lib/report/frames/value";
import type { Variable } from "@/lib/report/report";
import styles from "./frame-table.module.css";

type Props = { name: string; variables: Variable[] };

/** More than these of one frame are left out: the report's XML has them. */
const MOST = 100;

/** The arguments or locals of a frame, each with its type and value, in the frame's `<dl>`. */
export function Variables({ name, variables }: Props) {
  if (variables.length === 0) return null;
  const beyond = variables.length - MOST;
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <ul className={styles.variables}>
          {variables.slice(0, MOST).map((variable, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: names repeat, and the list never changes
            <VariableLine key={index} variable={variable} />
          ))}
        </ul>
        {beyond > 0 && (
          <p className="font-sans text-faint">
            {formatCount(beyond)} more are in the report XML of the Raw tab.
          </p>
        )}
      </dd>
    </>
  );
}

/** `argc`, `int`, `2 0n2`: what differs from how people read a value stands behind it as received. */
function VariableLine({ variable }: { variable: Variable }) {
  const { name, type, value, reading } = readVariable(variable);
  return (
    <li>
      <span>
        <CellText value={name ?? (type ? "" : "(no name)")} />
      </span>
      <span>{type && <CellText value={type} />}</span>
      <span>
        <CellText value={reading ?? value ?? "–"} />
        {reading && value && <i> {value}</i>}
      </span>
    </li>
  );
}
