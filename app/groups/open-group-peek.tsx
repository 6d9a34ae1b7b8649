import type { View } from "@/app/open-view";
import { readPeek } from "@/app/read-peek";
import { GroupPeek } from "@/components/groups/group-peek";
import type { ListPeek } from "@/components/lists/list-table";
import { peekAddress } from "@/components/lists/peek-address";
import { openedFrom } from "@/components/report/report-view";
import { carriedFilters, type SearchParams } from "@/lib/filters";
import { formatPublicId } from "@/lib/public-id";
import { peekGroup } from "@/lib/queries/peek-group";
import { frameFinder } from "@/lib/search/find-frames";

/** The row that the address unfolds in the list of groups. */
export async function openGroupPeek(
  { path, scope, filters, selection, condition, clock }: View,
  searchParams: SearchParams,
): Promise<ListPeek> {
  const key = readPeek(searchParams);
  const peek = key && (await peekGroup(scope, selection, key));
  return {
    openId: key && formatPublicId(key),
    href: (id) => peekAddress(path, filters, id),
    content: peek && (
      <GroupPeek
        peek={peek}
        isFound={frameFinder(condition)}
        query={openedFrom("group", carriedFilters(filters))}
        clock={clock}
      />
    ),
  };
}
