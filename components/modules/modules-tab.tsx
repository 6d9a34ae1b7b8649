import { PackageSearch } from "lucide-react";
import { matchingModules } from "@/components/modules/matching-modules";
import { ModuleFilter } from "@/components/modules/module-filter";
import { ModuleRow } from "@/components/modules/module-row";
import type { ReportAddress } from "@/components/report/report-view";
import { DenseTable } from "@/components/ui/dense-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { formatCount } from "@/lib/format";
import { findModule } from "@/lib/report/find-module";
import type { ReportModel } from "@/lib/report/report";
import styles from "./module-table.module.css";

type Props = {
  model: ReportModel;
  /** The module that the symbol of the cause names. */
  crashedIn: string | null;
  /** Text that the modules shown hold. */
  filter: string;
  address: ReportAddress;
};

const MOST = 1_000;

/** What was loaded into the process, the module of the crash first. */
export function ModulesTab({ model, crashedIn, filter, address }: Props) {
  const { modules, declaredModuleCount: declared } = model;
  const crashed = findModule(modules, crashedIn);
  const ordered = crashed ? [crashed, ...modules.filter((other) => other !== crashed)] : modules;
  const found = matchingModules(ordered, filter);
  return (
    <Panel title="Modules" aside={<ModuleFilter value={filter} address={address} />}>
      {declared !== null && declared > modules.length && (
        <div className="border-line border-b p-3">
          <Notice tone="warning">
            The process had {formatCount(declared)} modules loaded, and BugSplat sent{" "}
            {formatCount(modules.length)} of them.
          </Notice>
        </div>
      )}
      {filter && (
        <p className="flex flex-wrap gap-x-3 border-line border-b px-4 py-2 text-muted text-sm">
          <span>
            {formatCount(found.length)} of {formatCount(modules.length)} modules contain “
            <bdi>{filter}</bdi>”.
          </span>
          <Link href={address({ tab: "modules" })} scroll={false} className="text-accent">
            Show all
          </Link>
        </p>
      )}
      {found.length === 0 ? (
        <EmptyState icon={PackageSearch} title="No module contains this text">
          Neither its name, path, version, address nor identifier does.
        </EmptyState>
      ) : (
        <DenseTable caption="Modules" className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Version</th>
              <th scope="col">Symbols</th>
              <th scope="col">Address</th>
              <th scope="col">Built</th>
              <th scope="col">Path</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, MOST).map((module, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: no field of a module is its own
              <ModuleRow key={index} module={module} crashed={module === crashed} />
            ))}
          </tbody>
        </DenseTable>
      )}
      {found.length > MOST && (
        <p className="border-line border-t px-4 py-3 text-muted text-sm">
          {formatCount(found.length - MOST)} more are not shown; filter to find them.
        </p>
      )}
    </Panel>
  );
}
