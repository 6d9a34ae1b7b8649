import type { NextRequest } from "next/server";
import { openToTokens } from "@/app/open-to-tokens";
import { sendExport } from "@/app/send-export";
import { GROUP_COLUMNS } from "@/lib/export/group-columns";
import { listGroups, parseGroupSort } from "@/lib/queries/list-groups";

/** All groups of the list at the same address. Those counted up meanwhile may change their place. */
export const GET = openToTokens("reports", (request: NextRequest) =>
  sendExport(request, {
    name: "groups",
    columns: GROUP_COLUMNS,
    list: (selection, { sort }, place) =>
      listGroups(selection, { sort: parseGroupSort(sort), ...place }),
  }),
);
