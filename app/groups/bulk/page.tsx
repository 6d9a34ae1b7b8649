import { ListChecks } from "lucide-react";
import { Frame } from "@/app/frame";
import { openView } from "@/app/open-view";
import { BulkTable } from "@/components/bulk/bulk-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { listBulks } from "@/lib/triage/bulk/get-bulk";

export const metadata = { title: "Bulk changes" };

export default async function BulksPage({ searchParams }: PageProps<"/groups/bulk">) {
  const view = await openView("/groups/bulk", searchParams);
  const bulks = await listBulks(view.scope);
  return (
    <Frame view={view} current="groups" filterPath="/groups">
      <div className="space-y-4">
        <PageHeading
          title="Bulk changes"
          summary="What was done to many groups at once, the newest 50"
        />
        <div className="rounded-lg border border-line bg-surface">
          {bulks.length === 0 ? (
            <EmptyState icon={ListChecks} title="Nothing has been changed in bulk yet">
              Mark groups in their list with the boxes in front of their names, or with x, and say
              at its foot what is to be done.
            </EmptyState>
          ) : (
            <BulkTable bulks={bulks} clock={view.clock} />
          )}
        </div>
      </div>
    </Frame>
  );
}
