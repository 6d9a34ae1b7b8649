import { TicketPlus } from "lucide-react";
import { openSettings } from "@/app/settings/open-settings";
import { SettingsFrame } from "@/app/settings/settings-frame";
import { editTracker } from "@/app/settings/trackers/edit-tracker";
import { SettingsHeading } from "@/components/settings/settings-heading";
import { TrackerExamples } from "@/components/settings/tracker-examples";
import { TrackerForm } from "@/components/settings/tracker-form";
import { EmptyState } from "@/components/ui/empty-state";
import { OutsideText } from "@/components/ui/outside-text";
import { Panel } from "@/components/ui/panel";
import { listTrackers } from "@/lib/settings/list-trackers";

export const metadata = { title: "Trackers" };

export default async function TrackersPage({ searchParams }: PageProps<"/settings/trackers">) {
  const view = await openSettings(searchParams);
  const database = view.database ?? { id: 0n, name: "" };
  const applications = await listTrackers(view.scope, database.id);
  return (
    <SettingsFrame view={view} area="trackers" path="/settings/trackers">
      <div className="space-y-5">
        <SettingsHeading title="Trackers" database={database.name} query={view.query}>
          A group's <em>New ticket</em> opens the page below with its fields filled: the cause, the
          stack, counts by version. Nothing is sent by Crashboard, and it needs no password: you
          look at the ticket and save it yourself. What stands in the address, such as labels or a
          template, stays in it.
        </SettingsHeading>
        {applications.length === 0 ? (
          <EmptyState icon={TicketPlus} title="No application yet">
            The first report brings its application.
          </EmptyState>
        ) : (
          <TrackerExamples />
        )}
        {applications.map(({ id, name, tracker, revision }) => (
          <Panel key={id} title={<OutsideText value={name.slice(0, 200)} />}>
            <div className="px-4 py-3">
              <TrackerForm
                application={id}
                initial={{
                  tracker: tracker ?? { kind: "github", address: "" },
                  revision,
                  status: "opened",
                  problem: "",
                }}
                action={editTracker}
              />
            </div>
          </Panel>
        ))}
      </div>
    </SettingsFrame>
  );
}
