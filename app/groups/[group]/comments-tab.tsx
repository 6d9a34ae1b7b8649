import { MessageSquare } from "lucide-react";
import type { View } from "@/app/open-view";
import { CommentList } from "@/components/groups/comment-list";
import { openedFrom } from "@/components/report/report-view";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { Panel } from "@/components/ui/panel";
import { filtersToQuery } from "@/lib/filters";
import { formatPeriod } from "@/lib/format";
import { listComments } from "@/lib/queries/list-comments";
import type { Selection } from "@/lib/queries/selection";

type Props = {
  view: View;
  /** Of the group alone. */
  selection: Selection;
};

const SHOWN = 25;

/** What users wrote with the reports of a group. */
export async function CommentsTab({ view, selection }: Props) {
  const { path, clock, filters } = view;
  const { cursor } = filters;
  const { rows, nextCursor } = await listComments(selection, { cursor, limit: SHOWN });
  const place = (next: string | null) => path + filtersToQuery({ ...filters, cursor: next });
  return (
    <Panel title="User comments" aside={formatPeriod(filters.period, clock.timeZone)}>
      {rows.length === 0 ? (
        <EmptyState icon={MessageSquare} title="No comments">
          No user wrote anything with the reports that are selected here. The text of BugSplat's
          sample programs does not count. Another period may have some.
        </EmptyState>
      ) : (
        <CommentList comments={rows} query={openedFrom("group", filters)} clock={clock} />
      )}
      <Pager firstHref={cursor && place(null)} nextHref={nextCursor && place(nextCursor)} />
    </Panel>
  );
}
