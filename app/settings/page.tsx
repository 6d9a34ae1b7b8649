import { openSettings } from "@/app/settings/open-settings";
import { SettingsFrame } from "@/app/settings/settings-frame";
import { AreaCard } from "@/components/settings/area-card";
import {
  INSTALLATION_AREAS,
  SETTINGS_AREAS,
  type SettingsArea,
} from "@/components/settings/settings-areas";
import { PageHeading } from "@/components/ui/page-heading";
import { getForgetRuns } from "@/lib/forget/get-forget-runs";
import { formatQuantity } from "@/lib/format";
import { getPrivacyRules } from "@/lib/privacy/get-privacy-rules";
import type { PersonalData } from "@/lib/privacy/privacy-rules";
import { getRetentionRules } from "@/lib/retention/get-retention-rules";
import { retentionWords } from "@/lib/retention/rule-words";
import { getStackRules } from "@/lib/settings/get-stack-rules";
import { listSourceLinks } from "@/lib/settings/list-source-links";
import { listTrackers } from "@/lib/settings/list-trackers";

export const metadata = { title: "Settings" };

const PERSONAL_DATA_WORDS: Record<PersonalData, string> = {
  keep: "Kept, and shown to whoever may see it",
  mask: "Kept, and masked",
  "hash-only": "Only hashes are kept",
};

export default async function SettingsPage({ searchParams }: PageProps<"/settings">) {
  const view = await openSettings(searchParams);
  const id = view.database?.id ?? 0n;
  const [{ rules }, applications, trackers, retention, privacy, forgetRuns] = await Promise.all([
    getStackRules(view.scope, id),
    listSourceLinks(view.scope, id),
    listTrackers(view.scope, id),
    getRetentionRules(view.scope, id),
    getPrivacyRules(view.scope, id),
    getForgetRuns(view.scope, id),
  ]);
  const linked = applications.filter(({ link }) => link !== null).length;
  const states: Record<SettingsArea, string> = {
    "stack-rules":
      rules.length === 0
        ? "The defaults apply"
        : `${formatQuantity(rules.length, "rule")} before the defaults`,
    retention: retentionWords(retention.rules),
    privacy: PERSONAL_DATA_WORDS[privacy.rules.personalData],
    trackers: `${trackers.filter(({ tracker }) => tracker !== null).length} of ${formatQuantity(trackers.length, "application")} with a tracker`,
    forget: forgetRuns[0]?.step ? "A person's data is being deleted" : "",
    "source-links": `${linked} of ${formatQuantity(applications.length, "application")} linked`,
  };
  return (
    <SettingsFrame view={view} area={null} path="/settings">
      <div className="space-y-4">
        <PageHeading
          title="Settings"
          summary={
            <>
              Of the database <bdi className="wrap-anywhere">{view.database?.name}</bdi>
            </>
          }
        />
        <ul className="grid gap-3 lg:grid-cols-2">
          {SETTINGS_AREAS.map(({ key, title, about }) => (
            <AreaCard
              key={key}
              title={title}
              about={about}
              state={states[key]}
              href={`/settings/${key}${view.query}`}
            />
          ))}
        </ul>
        {view.isOwner && (
          <section className="space-y-3">
            <h2 className="font-medium text-sm">Of the whole installation</h2>
            <ul className="grid gap-3 lg:grid-cols-2">
              {INSTALLATION_AREAS.map(({ key, title, about }) => (
                <AreaCard
                  key={key}
                  title={title}
                  about={about}
                  href={`/settings/${key}${view.query}`}
                />
              ))}
            </ul>
          </section>
        )}
      </div>
    </SettingsFrame>
  );
}
