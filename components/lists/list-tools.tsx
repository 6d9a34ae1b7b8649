import { ColumnsMenu } from "@/components/lists/columns-menu";
import { DensitySwitch } from "@/components/lists/density-switch";
import { ListKeys } from "@/components/lists/list-keys";
import type { ListLook, ListName, OfferedColumn } from "@/components/lists/list-look";

/** What keeps how a viewer wants lists. */
export type ListActions = {
  setColumns: (form: FormData) => Promise<void>;
  setDensity: (form: FormData) => Promise<void>;
};

type Props<Id extends string> = {
  list: ListName;
  offered: readonly OfferedColumn<Id>[];
  look: ListLook<Id>;
  actions: ListActions;
  /** The query of the list's address where that says the columns, as a saved view does; null: elsewhere. */
  query?: string | null;
};

/** How a list is shown: its columns, its density and its keys. A phone has neither. */
export function ListTools<Id extends string>({
  list,
  offered,
  look,
  actions,
  query = null,
}: Props<Id>) {
  return (
    <div className="flex items-center gap-2 max-md:hidden print:hidden">
      <ColumnsMenu
        key={look.columns.join()}
        list={list}
        offered={offered}
        columns={look.columns}
        query={query}
        action={actions.setColumns}
      />
      <DensitySwitch compact={look.compact} action={actions.setDensity} />
      <ListKeys />
    </div>
  );
}
