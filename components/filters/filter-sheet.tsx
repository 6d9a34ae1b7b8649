import { SlidersHorizontal } from "lucide-react";
import type { ReactNode } from "react";
import { DismissMenus } from "@/components/filters/dismiss-menus";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";

type Props = {
  /** How many filters narrow the page. */
  narrowing: number;
  children: ReactNode;
};

/** The filters of a page: a row on a wide screen, a sheet behind a button on a phone. */
export function FilterSheet({ narrowing, children }: Props) {
  return (
    <>
      <button type="button" popoverTarget="filters" className={`${buttonLook("quiet")} md:hidden`}>
        <SlidersHorizontal aria-hidden className="size-4" />
        Filters{narrowing > 0 && ` (${narrowing})`}
      </button>
      {/* On a wide screen `flex` shows the popover in its place, opened or not. */}
      <div id="filters" popover="auto" className={SHEET}>
        <search className="flex flex-col max-md:p-4 md:h-11 md:flex-1 md:flex-row md:items-center md:gap-1">
          {children}
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
