import { SlidersHorizontal, X } from "lucide-react";
import { DismissMenus } from "@/components/filters/dismiss-menus";
import { ExactPeriod } from "@/components/filters/exact-period";
import { PickerMenu } from "@/components/filters/picker-menu";
import { RangeLinks } from "@/components/filters/range-links";
import { QueryBox } from "@/components/search/query-box";
import { Button, LinkButton } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { type Filters, filtersToQuery } from "@/lib/filters";
import type { Clock } from "@/lib/format";
import type { Choices } from "@/lib/queries/list-choices";
import type { QueryProblem } from "@/lib/search/grammar/query";

type Props = {
  filters: Filters;
  choices: Choices;
  /** The page that is filtered. */
  path: string;
  clock: Clock;
  /** What is wrong with the query. */
  problem: QueryProblem | null;
  /** Whether the page that is filtered is the one that is shown. */
  here: boolean;
};

const PICKERS = [
  { name: "database", label: "Database" },
  { name: "app", label: "Application" },
  { name: "version", label: "Version" },
] as const;

/** The pickers and the period: a row on a wide screen, a sheet behind a button on a phone. */
export function FilterBar({ filters, choices, path, clock, problem, here }: Props) {
  const narrowing =
    PICKERS.filter(({ name }) => filters[name].length > 0).length + (filters.q === "" ? 0 : 1);
  const cleared = { ...filters, cursor: null, database: [], app: [], version: [], q: "" };
  return (
    <>
      <button type="button" popoverTarget="filters" className={`${buttonLook("quiet")} md:hidden`}>
        <SlidersHorizontal aria-hidden className="size-4" />
        Filters{narrowing > 0 && ` (${narrowing})`}
      </button>
      {/* On a wide screen `flex` shows the popover in its place, opened or not. */}
      <div id="filters" popover="auto" className={SHEET}>
        <search className="flex flex-col max-md:p-4 md:h-11 md:flex-1 md:flex-row md:items-center md:gap-1">
          {PICKERS.map(({ name, label }) => (
            <PickerMenu key={name} {...{ name, label, filters, path }} choices={choices[name]} />
          ))}
          <QueryBox
            {...{ filters, problem, path }}
            timeZone={clock.timeZone}
            databases={choices.database.map(({ name }) => name)}
            hotkey={here}
          />
          {narrowing > 0 && (
            <LinkButton
              look="quiet"
              href={path + filtersToQuery(cleared)}
              scroll={false}
              className="max-md:justify-start"
            >
              <X aria-hidden className="size-3.5" />
              Clear all
            </LinkButton>
          )}
          <div className="flex flex-col md:ml-auto md:flex-row md:items-center">
            <RangeLinks filters={filters} path={path} />
            <ExactPeriod filters={filters} path={path} clock={clock} />
          </div>
          <Button
            look="primary"
            popoverTarget="filters"
            popoverTargetAction="hide"
            className="mt-4 md:hidden"
          >
            Done
          </Button>
        </search>
      </div>
      <DismissMenus />
    </>
  );
}

const SHEET = `
  bg-raised text-inherit
  max-md:top-auto max-md:w-full max-md:max-h-[85dvh] max-md:rounded-t-lg max-md:border-t max-md:border-line-strong
  max-md:backdrop:bg-black/40
  md:static md:flex md:overflow-visible md:-mx-2 md:w-auto md:bg-transparent`;
