import { notFound } from "next/navigation";
import { z } from "zod";
import { Frame } from "@/app/frame";
import { mergeInBulk } from "@/app/groups/bulk/merge-in-bulk";
import { TypedText } from "@/app/groups/typed-text";
import { openView } from "@/app/open-view";
import { viewerTriageScope } from "@/app/viewer-scope";
import { MergePlan } from "@/components/bulk/merge-plan";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { filtersToQuery } from "@/lib/filters";
import { formatQuantity } from "@/lib/format";
import { PublicIdText, parsePublicId } from "@/lib/public-id";
import { previewMerge } from "@/lib/triage/bulk/preview-merge";

export const metadata = { title: "Merge groups" };

/** A list shows no more at once that could be marked. */
const MOST = 500;

const InAddress = z.object({
  into: PublicIdText,
  groups: z
    .string()
    .max(40 * MOST)
    .transform((text) => text.split(",").slice(0, MOST))
    .transform((texts) => texts.flatMap((text) => parsePublicId(text) ?? [])),
  note: TypedText(2_000),
  refused: z.literal("number").optional().catch(undefined),
});

export default async function MergePage({ searchParams }: PageProps<"/groups/bulk/merge">) {
  const read = InAddress.safeParse(await searchParams);
  if (!read.success) notFound();
  const { into, groups, note, refused } = read.data;
  const preview = (await previewMerge(await viewerTriageScope(), into, groups)) ?? notFound();
  const view = await openView("/groups/bulk/merge", searchParams);
  return (
    <Frame view={view} current="groups" filterPath="/groups">
      <div className="max-w-4xl space-y-4">
        <PageHeading
          title={`Merge ${formatQuantity(preview.others.length, "group")} into one`}
          summary="Nothing is done before you say so below"
        />
        {refused && (
          <Notice tone="warning">
            Nothing was merged: the number that was typed is not that of the groups.
          </Notice>
        )}
        <MergePlan
          preview={preview}
          query={filtersToQuery({ ...view.filters, cursor: null })}
          note={note}
          clock={view.clock}
          action={mergeInBulk}
        />
      </div>
    </Frame>
  );
}
