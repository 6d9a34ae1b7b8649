import { openSettings } from "@/app/settings/open-settings";
import { editRetention } from "@/app/settings/retention/edit-retention";
import { SettingsFrame } from "@/app/settings/settings-frame";
import { Ladder } from "@/components/retention/ladder";
import { openedRetention } from "@/components/retention/retention-edit";
import { RetentionForm } from "@/components/retention/retention-form";
import { RetentionRuns } from "@/components/retention/retention-runs";
import { SettingsHeading } from "@/components/settings/settings-heading";
import { Panel } from "@/components/ui/panel";
import { getRetentionRules } from "@/lib/retention/get-retention-rules";
import { getRetentionRuns } from "@/lib/retention/get-retention-runs";
import { retentionDraft } from "@/lib/retention/retention-draft";
import { isAnyInForce } from "@/lib/retention/retention-rules";

export const metadata = { title: "Retention" };

export default async function RetentionPage({ searchParams }: PageProps<"/settings/retention">) {
  const view = await openSettings(searchParams);
  const { scope, clock, query } = view;
  const database = view.database ?? { id: 0n, name: "" };
  const [{ rules, revision }, runs] = await Promise.all([
    getRetentionRules(scope, database.id),
    getRetentionRuns(scope, database.id),
  ]);
  const isDue = isAnyInForce(rules) && runs.runs[0]?.revision !== revision;
  return (
    <SettingsFrame view={view} area="retention" path="/settings/retention">
      <div className="space-y-5">
        <SettingsHeading title="Retention" database={database.name} query={query}>
          Everything is kept until you set a limit here. What is beyond one goes in the background,
          a little at a time, by BugSplat's clock; it cannot be brought back. Counts never change.
          Look at a preview first.
        </SettingsHeading>
        <Panel title="Limits" aside="Empty: no limit">
          <RetentionForm
            key={database.name}
            initial={openedRetention(retentionDraft(rules), revision)}
            databaseId={String(database.id)}
            timeZone={clock.timeZone}
            action={editRetention}
          />
        </Panel>
        <RetentionRuns runs={runs} isDue={isDue} clock={clock} />
        <Panel title="What goes and what stays">
          <Ladder />
        </Panel>
      </div>
    </SettingsFrame>
  );
}
