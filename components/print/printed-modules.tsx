import { PrintedTable } from "@/components/print/printed-table";
import { formatCount } from "@/lib/format";
import type { DescribedModule } from "@/lib/report/modules/describe-modules";
import { moduleName, moduleVersion } from "@/lib/report/modules/module-order";

type Props = {
  /** The module of the crash first. */
  modules: DescribedModule[];
};

const MOST = 1_000;
const LONGEST = 200;

const COLUMNS = [
  { name: "Name" },
  { name: "Version", width: "w-[18%]" },
  { name: "Symbols", width: "w-[18%]" },
  { name: "Address", width: "w-[36%]" },
];

/** What was loaded into the process: what one compares, a line each. */
export function PrintedModules({ modules }: Props) {
  const beyond = modules.length - MOST;
  return (
    <PrintedTable
      title={
        <>
          Modules <span className="text-muted">{formatCount(modules.length)}</span>
        </>
      }
      caption="Modules"
      columns={COLUMNS}
      missing={
        beyond > 0
          ? `${formatCount(beyond)} more are left out; the report's page has all of them as CSV.`
          : null
      }
    >
      {modules.slice(0, MOST).map(({ module, kind, crashed }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: no field of a module is its own
        <tr key={index}>
          <th scope="row" className={kind === "system" ? "text-muted" : "text-text"}>
            {clip(moduleName(module) || "(no name)")}
            {crashed && <strong className="font-semibold"> · crashed here</strong>}
          </th>
          <td>{clip(moduleVersion(module))}</td>
          <td>{clip(module.symbolsLoaded)}</td>
          <td className="font-mono">{clip(module.address)}</td>
        </tr>
      ))}
    </PrintedTable>
  );
}

function clip(text: string | null) {
  if (!text) return "–";
  return <bdi>{text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}</bdi>;
}
