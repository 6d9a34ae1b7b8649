import { z } from "zod";
import { openSettings } from "@/app/settings/open-settings";
import { SettingsFrame } from "@/app/settings/settings-frame";
import { editStackRules } from "@/app/settings/stack-rules/edit-stack-rules";
import { DefaultRules } from "@/components/settings/default-rules";
import { RuleEditor } from "@/components/settings/rule-editor";
import { openedRules } from "@/components/settings/rules-edit";
import { SettingsHeading } from "@/components/settings/settings-heading";
import { TryFrame } from "@/components/settings/try-frame";
import { Panel } from "@/components/ui/panel";
import { draftOf } from "@/lib/report/in-app/rule-draft";
import { suggestRule } from "@/lib/report/in-app/suggest-rule";
import { storableText } from "@/lib/report/storable-text";
import { getStackRules } from "@/lib/settings/get-stack-rules";

export const metadata = { title: "Stack rules" };

const Name = z.string().max(1_000).transform(storableText).catch("");

/** The frame that is asked about; `add` begins a rule for it. */
const Asked = z.object({
  module: Name,
  function: Name,
  path: Name,
  system: z.enum(["windows", "apple", "linux"]).nullable().catch(null),
  add: z.literal("rule").nullable().catch(null),
});

export default async function StackRulesPage({ searchParams }: PageProps<"/settings/stack-rules">) {
  const view = await openSettings(searchParams);
  const { add, ...names } = Asked.parse(await searchParams);
  const database = view.database ?? { id: 0n, name: "" };
  const { rules, revision } = await getStackRules(view.scope, database.id);
  const suggested = add && suggestRule(rules, names);
  const drafts = [...(suggested ? [suggested] : []), ...rules.map(draftOf)];
  const opened = openedRules(drafts, revision);
  return (
    <SettingsFrame view={view} area="stack-rules" path="/settings/stack-rules">
      <div className="space-y-5">
        <SettingsHeading title="Stack rules" database={database.name} query={view.query}>
          They say whose code a frame is. Stacks show the application's own frames and fold the
          system's and the runtime's. The first rule that matches decides; a rule matches when each
          field that it fills has a pattern that fits. <code className="font-mono">*</code> stands
          for any characters, <code className="font-mono">?</code> for one; patterns stand one a
          line.
        </SettingsHeading>
        <Panel title="Rules of this database" aside="Asked first">
          <RuleEditor
            // By what is asked for, and not by what is suggested: once saved, nothing is.
            key={JSON.stringify([database.name, add && names])}
            initial={suggested ? { ...opened, status: "edited" } : opened}
            databaseId={String(database.id)}
            action={editStackRules}
          />
        </Panel>
        <Panel title="Try a frame" aside="By the saved rules">
          <TryFrame database={database.name} names={names} rules={rules} />
        </Panel>
        <Panel title="Defaults" aside="Asked next, in this order">
          <DefaultRules />
        </Panel>
      </div>
    </SettingsFrame>
  );
}
