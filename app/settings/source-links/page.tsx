import { FileCode } from "lucide-react";
import { z } from "zod";
import { openSettings } from "@/app/settings/open-settings";
import { SettingsFrame } from "@/app/settings/settings-frame";
import { editSourceLink } from "@/app/settings/source-links/edit-source-link";
import { PresetLinks } from "@/components/settings/preset-links";
import { SettingsHeading } from "@/components/settings/settings-heading";
import { SourceLinkForm } from "@/components/settings/source-link-form";
import { EmptyState } from "@/components/ui/empty-state";
import { OutsideText } from "@/components/ui/outside-text";
import { Panel } from "@/components/ui/panel";
import { parsePublicId } from "@/lib/public-id";
import { SOURCE_PRESETS } from "@/lib/report/source-link/source-presets";
import { listSourceLinks } from "@/lib/settings/list-source-links";
import { showSourceLink } from "@/lib/settings/show-source-link";
import { sourceLinkDraft } from "@/lib/settings/source-link-draft";

export const metadata = { title: "Source links" };

/** The application whose form begins with a preset. */
const Begun = z.object({
  application: z.string().nullable().catch(null),
  preset: z.string().nullable().catch(null),
});

export default async function SourceLinksPage({
  searchParams,
}: PageProps<"/settings/source-links">) {
  const view = await openSettings(searchParams);
  const begun = Begun.parse(await searchParams);
  const preset = SOURCE_PRESETS.find(({ key }) => key === begun.preset);
  const database = view.database ?? { id: 0n, name: "" };
  const applications = await listSourceLinks(view.scope, database.id);
  const rows = await Promise.all(
    applications.map(async (application) => {
      const begins = preset && begun.application === application.id ? preset : null;
      const roots = application.link?.roots ?? [];
      const link = begins ? { template: begins.template, roots } : application.link;
      const key = parsePublicId(application.id);
      const shown = key && (await showSourceLink(view.scope, key, link));
      return { ...application, link, shown, begins };
    }),
  );
  return (
    <SettingsFrame view={view} area="source-links" path="/settings/source-links">
      <div className="space-y-5">
        <SettingsHeading title="Source links" database={database.name} query={view.query}>
          Frames of the application's own code lead to the address below, in which{" "}
          <code className="font-mono">{"{path}"}</code>,{" "}
          <code className="font-mono">{"{line}"}</code>,{" "}
          <code className="font-mono">{"{column}"}</code> and{" "}
          <code className="font-mono">{"{version}"}</code> are those of the frame and its report.
          Paths are those of the machine that built it: <code className="font-mono">src/</code> cuts
          off what stands before that folder, and a whole folder such as{" "}
          <code className="font-mono">C:\build\agent\</code> is cut off itself;{" "}
          <code className="font-mono">*</code> in it stands for a name.
        </SettingsHeading>
        {rows.length === 0 && (
          <EmptyState icon={FileCode} title="No application yet">
            The first report brings its application.
          </EmptyState>
        )}
        {rows.map(({ id, name, revision, link, shown, begins }) => (
          <Panel key={id} title={<OutsideText value={name.slice(0, 200)} />}>
            <div className="space-y-3 px-4 py-3">
              <PresetLinks
                application={name}
                address={(key) =>
                  `/settings/source-links?${new URLSearchParams({ database: database.name, application: id, preset: key })}`
                }
              />
              <SourceLinkForm
                key={begins?.key ?? "saved"}
                application={id}
                initial={{
                  draft: sourceLinkDraft(link),
                  revision,
                  shown,
                  status: begins ? "begun" : "opened",
                  problems: {},
                }}
                action={editSourceLink}
              />
            </div>
          </Panel>
        ))}
      </div>
    </SettingsFrame>
  );
}
