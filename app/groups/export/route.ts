import type { NextRequest } from "next/server";
import { sendExport } from "@/app/send-export";
import { GROUP_COLUMNS } from "@/lib/export/group-columns";
import { listGroups, parseGroupSort } from "@/lib/queries/list-groups";

/** All groups of the list at the same address. Those counted up meanwhile may change their place. */
export function GET(request: NextRequest): Promise<Response> {
  return sendExport(request, {
    name: "groups",
    columns: GROUP_COLUMNS,
    list: (selection, { sort }, place) =>
      listGroups(selection, { sort: parseGroupSort(sort), ...place }),
  });
}
