import { cookies } from "next/headers";
import {
  type ListLook,
  type ListName,
  type OfferedColumn,
  readColumns,
} from "@/components/lists/list-look";

/**
 * How the viewer wants the list; see `setColumns` and `setDensity`.
 *
 * @param inAddress the columns that its address asks for; null: none
 */
export async function listLook<Id extends string>(
  list: ListName,
  offered: readonly OfferedColumn<Id>[],
  inAddress: string | null = null,
): Promise<ListLook<Id>> {
  const jar = await cookies();
  return {
    columns: readColumns(inAddress ?? jar.get(`columns-${list}`)?.value ?? "", offered),
    compact: jar.get("density")?.value === "compact",
  };
}
