import { CellText } from "@/components/ui/dense-table";
import { formatCount } from "@/lib/format";
import type { Variable } from "@/lib/report/report";

type Props = { name: string; variables: Variable[] };

/** More than these of one frame are left out: the report's XML has them. */
const MOST = 100;

/** The arguments or locals of a frame with their values, as received, in the frame's `<dl>`. */
export function Variables({ name, variables }: Props) {
  if (variables.length === 0) return null;
  const beyond = variables.length - MOST;
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <ul className="divide-y divide-line">
          {variables.slice(0, MOST).map(({ variable, value }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: names repeat, and the list never changes
            <li key={index} className="grid grid-cols-2 gap-4 py-0.5">
              <CellText value={variable ?? "(no name)"} />
              <CellText value={value ?? "–"} />
            </li>
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
