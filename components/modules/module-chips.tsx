import clsx from "clsx";
import type { ReportAddress } from "@/components/report/report-view";
import { Link } from "@/components/ui/link";
import { formatCount } from "@/lib/format";
import type { DescribedModule } from "@/lib/report/modules/describe-modules";
import { isOfKind, MODULE_CHIPS, type ModuleChip } from "@/lib/report/modules/module-chip";

type Props = {
  modules: readonly DescribedModule[];
  chosen: ModuleChip | null;
  /** The address of the list as it is but for its kind. */
  address: (kind: ModuleChip | null) => ReturnType<ReportAddress>;
};

/** Kinds of modules to choose from, each with how many there are. */
export function ModuleChips({ modules, chosen, address }: Props) {
  const chips = [null, ...MODULE_CHIPS].map((chip) => ({
    chip,
    count: modules.filter((module) => isOfKind(module, chip)).length,
  }));
  return (
    <ul aria-label="Kinds of modules" className="flex flex-wrap gap-1.5 print:hidden">
      {chips
        .filter(({ chip, count }) => count > 0 || chip === chosen)
        .map(({ chip, count }) => (
          <li key={chip ?? "all"}>
            <Link
              href={address(chip)}
              scroll={false}
              aria-current={chip === chosen ? "true" : undefined}
              className={clsx(
                "flex h-7 items-center gap-1.5 rounded-md border px-2 text-sm max-md:h-10",
                chip === chosen
                  ? "border-accent bg-accent-soft font-medium text-accent"
                  : "border-line text-muted hover:bg-hover",
              )}
            >
              <span className="inline-block first-letter:uppercase">{chip ?? "all"}</span>{" "}
              <span className="text-xs">{formatCount(count)}</span>
            </Link>
          </li>
        ))}
    </ul>
  );
}
