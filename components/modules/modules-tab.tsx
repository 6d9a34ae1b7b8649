import { Download, PackageSearch } from "lucide-react";
import { matchingModules } from "@/components/modules/matching-modules";
import { ModuleChips } from "@/components/modules/module-chips";
import { ModuleHead } from "@/components/modules/module-head";
import { ModuleRow } from "@/components/modules/module-row";
import { FilterResult } from "@/components/report/filter-result";
import type { ReportAddress, ReportView } from "@/components/report/report-view";
import { TabFilter } from "@/components/report/tab-filter";
import { buttonLook } from "@/components/ui/button-look";
import { DenseTable } from "@/components/ui/dense-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { formatCount } from "@/lib/format";
import type { DescribedModule } from "@/lib/report/modules/describe-modules";
import { isOfKind } from "@/lib/report/modules/module-chip";
import { sortModules } from "@/lib/report/modules/module-order";
import styles from "./module-table.module.css";

type Props = {
  /** The module of the crash first. */
  modules: DescribedModule[];
  /** How many the report says were loaded. */
  declared: number | null;
  view: ReportView;
  address: ReportAddress;
  /** The modules as a CSV file. */
  file: string;
};

const MOST = 1_000;

/** What was loaded into the process, to be narrowed by kind and text, and sorted. */
export function ModulesTab({ modules, declared, view, address, file }: Props) {
  const { module: text, kind, order } = view;
  const chosen = matchingModules(modules, text).filter((module) => isOfKind(module, kind));
  const found = order ? sortModules(chosen, order) : chosen;
  const list = (to: Partial<ReportView>) =>
    address({ tab: "modules", module: text, kind, order, ...to });
  return (
    <Panel
      title="Modules"
      aside={
        <div className="flex items-center gap-2 print:hidden">
          <TabFilter
            href={list({ module: "" })}
            name="module"
            value={text}
            label="Modules that contain"
            placeholder="Name, path…"
          />
          <a href={file} download className={buttonLook()} title="Download all modules as CSV">
            <Download aria-hidden className="size-3.5" /> CSV
          </a>
        </div>
      }
    >
      <div className="border-line border-b px-4 py-2.5">
        <ModuleChips modules={modules} chosen={kind} address={(to) => list({ kind: to })} />
      </div>
      {declared !== null && declared > modules.length && (
        <div className="border-line border-b p-3">
          <Notice tone="warning">
            The process had {formatCount(declared)} modules loaded, and BugSplat sent{" "}
            {formatCount(modules.length)} of them.
          </Notice>
        </div>
      )}
      {text && (
        <FilterResult
          found={found.length}
          total={modules.length}
          what="modules"
          text={text}
          href={list({ module: "" })}
        />
      )}
      {found.length === 0 ? (
        <EmptyState icon={PackageSearch} title="No module fits">
          None of this kind holds this text in its name, path, version, address or identifier.
        </EmptyState>
      ) : (
        <DenseTable caption="Modules" className={styles.table}>
          <ModuleHead order={order} address={(to) => list({ order: to })} />
          <tbody>
            {found.slice(0, MOST).map((described, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: no field of a module is its own
              <ModuleRow key={index} described={described} />
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
