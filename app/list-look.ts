import { cookies } from "next/headers";
import {
  type ListLook,
  type ListName,
  type OfferedColumn,
  readColumns,
} from "@/components/lists/list-look";

/** How the viewer wants the list; see `setColumns` and `setDensity`. */
export async function listLook<Id extends string>(
  list: ListName,
  offered: readonly OfferedColumn<Id>[],
): Promise<ListLook<Id>> {
  const jar = await cookies();
  return {
    columns: readColumns(jar.get(`columns-${list}`)?.value ?? "", offered),
    compact: jar.get("density")?.value === "compact",
  };
}
