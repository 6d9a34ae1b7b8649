import { editForget } from "@/app/settings/forget/edit-forget";
import { openSettings } from "@/app/settings/open-settings";
import { SettingsFrame } from "@/app/settings/settings-frame";
import { ForgetForm } from "@/components/forget/forget-form";
import { ForgetReach } from "@/components/forget/forget-reach";
import { ForgetRuns } from "@/components/forget/forget-runs";
import { SettingsHeading } from "@/components/settings/settings-heading";
import { Panel } from "@/components/ui/panel";
import { getForgetRuns } from "@/lib/forget/get-forget-runs";
import { maySeePeople } from "@/lib/privacy/disclosure";

export const metadata = { title: "Forget a person" };

export default async function ForgetPage({ searchParams }: PageProps<"/settings/forget">) {
  const view = await openSettings(searchParams);
  const { scope, clock, query } = view;
  const database = view.database ?? { id: 0n, name: "" };
  const runs = await getForgetRuns(scope, database.id);
  return (
    <SettingsFrame view={view} area="forget" path="/settings/forget">
      <div className="space-y-5">
        <SettingsHeading title="Forget a person" database={database.name} query={query}>
          Finds all that is kept of one person who crashed, and deletes it: their reports, and
          wherever else they are mentioned. Every count stays.
        </SettingsHeading>
        <Panel title="Who it is">
          {maySeePeople(scope, database.id) ? (
            <ForgetForm
              key={database.name}
              databaseId={String(database.id)}
              timeZone={clock.timeZone}
              action={editForget}
            />
          ) : (
            <p className="px-4 py-4 text-muted text-sm">
              Whoever forgets a person has to see who they are: that takes the permission to see
              personal data, which owners give.
            </p>
          )}
        </Panel>
        <ForgetRuns runs={runs} clock={clock} />
        <Panel title="What goes and what stays">
          <ForgetReach />
        </Panel>
      </div>
    </SettingsFrame>
  );
}
