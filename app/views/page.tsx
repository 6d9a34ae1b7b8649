import { Bookmark } from "lucide-react";
import { z } from "zod";
import { PageShell } from "@/app/page-shell";
import { viewer } from "@/app/viewer";
import { viewerViewScope } from "@/app/viewer-scope";
import { actOnView, editView } from "@/app/views/edit-views";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Panel } from "@/components/ui/panel";
import { DeletedViewNotice } from "@/components/views/deleted-view-notice";
import { REFUSAL_WORDS } from "@/components/views/view-refusals";
import { ViewRow } from "@/components/views/view-row";
import { formatQuantity } from "@/lib/format";
import { IdText } from "@/lib/public-id";
import { listDatabases } from "@/lib/settings/list-databases";
import { listViews } from "@/lib/views/list-views";
import { MOST_PINNED } from "@/lib/views/pin-view";
import { findDeletedView } from "@/lib/views/restore-view";
import { VIEW_LISTS, type ViewList } from "@/lib/views/saved-view";
import { VIEW_REFUSALS } from "@/lib/views/view-saved";

export const metadata = { title: "Saved views" };

const TITLES: Record<ViewList, string> = {
  groups: "Views of groups",
  reports: "Views of reports",
  versions: "Views of versions",
};

const REFUSALS = {
  ...REFUSAL_WORDS,
  "not-pinned": `Not pinned: the overview has room for ${MOST_PINNED} views. Unpin one first.`,
};
const Refused = z.enum([...VIEW_REFUSALS, "not-pinned"]);

export default async function ViewsPage({ searchParams }: PageProps<"/views">) {
  const [clock, scope, params] = await Promise.all([viewer(), viewerViewScope(), searchParams]);
  const gone = IdText.safeParse(params.deleted);
  const [views, databases, deleted] = await Promise.all([
    listViews(scope),
    listDatabases(scope),
    gone.success ? findDeletedView(scope, gone.data) : null,
  ]);
  const refused = Refused.safeParse(params.refused);
  return (
    <PageShell current={null} query="" clock={clock}>
      <div className="mx-auto max-w-4xl space-y-5">
        <PageHeading
          title="Saved views"
          summary={`${formatQuantity(views.length, "view")} · a name for what a list shows; pinned ones are on the overview`}
        />
        {refused.success && <Notice tone="warning">{REFUSALS[refused.data]}</Notice>}
        {deleted && <DeletedViewNotice view={deleted} act={actOnView} />}
        {views.length === 0 && (
          <EmptyState icon={Bookmark} title="No view yet">
            Filter a list of groups, reports or versions as you want to find it again, and save it
            in the Views menu beside the search.
          </EmptyState>
        )}
        {VIEW_LISTS.map((list) => {
          const ofList = views.filter((view) => view.list === list);
          return (
            ofList.length > 0 && (
              <Panel key={list} title={TITLES[list]}>
                <ul>
                  {ofList.map((view) => (
                    <ViewRow
                      key={String(view.id)}
                      {...{ view, databases }}
                      timeZone={clock.timeZone}
                      edit={editView}
                      act={actOnView}
                    />
                  ))}
                </ul>
              </Panel>
            )
          );
        })}
      </div>
    </PageShell>
  );
}
