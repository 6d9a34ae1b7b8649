import { openSettings } from "@/app/settings/open-settings";
import { editPrivacy } from "@/app/settings/privacy/edit-privacy";
import { SettingsFrame } from "@/app/settings/settings-frame";
import { openedPrivacy } from "@/components/privacy/privacy-edit";
import { PrivacyForm } from "@/components/privacy/privacy-form";
import { SettingsHeading } from "@/components/settings/settings-heading";
import { Panel } from "@/components/ui/panel";
import { getPrivacyRules } from "@/lib/privacy/get-privacy-rules";
import { privacyDraft } from "@/lib/privacy/privacy-draft";

export const metadata = { title: "Personal data" };

export default async function PrivacyPage({ searchParams }: PageProps<"/settings/privacy">) {
  const view = await openSettings(searchParams);
  const database = view.database ?? { id: 0n, name: "" };
  const { rules, revision } = await getPrivacyRules(view.scope, database.id);
  return (
    <SettingsFrame view={view} area="privacy" path="/settings/privacy">
      <div className="space-y-5">
        <SettingsHeading title="Personal data" database={database.name} query={view.query}>
          Reports say who crashed: a user, an e-mail and an IP address, and names in paths such as{" "}
          <code className="font-mono">C:\Users\…</code>. A mark stands in the place of each person,
          the same for one person everywhere, for all but those to whom an owner has given the
          permission to see personal data.
        </SettingsHeading>
        <Panel title="Rules of this database">
          <PrivacyForm
            key={database.name}
            initial={openedPrivacy(privacyDraft(rules), revision)}
            databaseId={String(database.id)}
            action={editPrivacy}
          />
        </Panel>
      </div>
    </SettingsFrame>
  );
}
