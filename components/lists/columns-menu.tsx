import { ChevronDown, Columns3 } from "lucide-react";
import type { ListName, OfferedColumn } from "@/components/lists/list-look";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";

type Props = {
  list: ListName;
  offered: readonly OfferedColumn[];
  /** Those that are shown. */
  columns: readonly string[];
  /** The query of the list's address, where the choice belongs to that; null: to the viewer. */
  query: string | null;
  /** Keeps the choice: the form's `column` is each of those ticked. */
  action: (form: FormData) => Promise<void>;
};

/** Chooses the columns of a list; a form, so that it works without JavaScript. */
export function ColumnsMenu({ list, offered, columns, query, action }: Props) {
  return (
    <details name="menu" data-menu className="group/menu relative">
      <summary className={buttonLook()}>
        <Columns3 aria-hidden className="size-3.5" /> Columns
        <ChevronDown aria-hidden className="size-3.5 text-faint" />
      </summary>
      <form
        action={action}
        className="absolute top-full right-0 z-50 mt-1 w-52 rounded-lg border border-line-strong bg-raised shadow-popover"
      >
        <input type="hidden" name="list" value={list} />
        {query !== null && <input type="hidden" name="query" value={query} />}
        <fieldset className="max-h-96 overflow-y-auto p-1">
          <legend className="sr-only">Columns</legend>
          {offered.map(({ id, label }) => (
            <label
              key={id}
              className="flex h-8 items-center gap-2 rounded-md px-2 text-sm hover:bg-hover"
            >
              <input
                type="checkbox"
                name="column"
                value={id}
                defaultChecked={columns.includes(id)}
                className="accent-accent"
              />
              {label}
            </label>
          ))}
        </fieldset>
        <div className="flex justify-between border-line border-t p-2">
          <Button type="submit" look="quiet" name="reset" value="yes">
            Defaults
          </Button>
          <Button type="submit" look="primary">
            Apply
          </Button>
        </div>
      </form>
    </details>
  );
}
