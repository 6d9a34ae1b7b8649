import Form from "next/form";
import { z } from "zod";
import { openSettings } from "@/app/settings/open-settings";
import { SettingsFrame } from "@/app/settings/settings-frame";
import { signedInOwner } from "@/app/viewer-scope";
import { AuditTable } from "@/components/access/audit-table";
import { AUDIT_WORDS } from "@/components/access/audit-words";
import { Button, LinkButton } from "@/components/ui/button";
import { FIELD, FIELD_NAME } from "@/components/ui/field-look";
import { PageHeading } from "@/components/ui/page-heading";
import { Pager } from "@/components/ui/pager";
import { Panel } from "@/components/ui/panel";
import { route } from "@/components/ui/route";
import { KNOWN_ACTIONS } from "@/lib/access/audit";
import { listAudit } from "@/lib/access/list-audit";
import { IdText } from "@/lib/public-id";

export const metadata = { title: "Audit log" };

const ROWS = 100;

const Asked = z.object({
  action: z.enum(KNOWN_ACTIONS).optional().catch(undefined),
  before: IdText.nullable().catch(null),
});

export default async function AuditPage({ searchParams }: PageProps<"/settings/audit">) {
  const owner = await signedInOwner();
  const { action, before } = Asked.parse(await searchParams);
  const view = await openSettings(searchParams);
  const actions = action ? [action] : [];
  const { rows, nextBefore } = await listAudit(owner, { actions, before }, ROWS);
  const place = (more: Record<string, string>) =>
    `/settings/audit?${new URLSearchParams({ ...(action && { action }), ...more })}`;
  return (
    <SettingsFrame view={view} area="audit" path="/settings/audit" ofInstallation>
      <div className="space-y-5">
        <PageHeading
          title="Audit log"
          summary="What was done that others may have to account for; no line is ever changed"
        />
        <div className="flex flex-wrap items-end justify-between gap-3">
          <Form action={route("/settings/audit")} className="flex items-end gap-2">
            <label className="block">
              <span className={FIELD_NAME}>What</span>
              <select key={action} name="action" defaultValue={action ?? ""} className={FIELD}>
                <option value="">Everything</option>
                {KNOWN_ACTIONS.map((known) => (
                  <option key={known} value={known}>
                    {AUDIT_WORDS[known]}
                  </option>
                ))}
              </select>
            </label>
            <Button type="submit">Show</Button>
          </Form>
          <LinkButton
            look="quiet"
            href={`/settings/audit/csv${action ? `?action=${action}` : ""}`}
            prefetch={false}
          >
            Save as CSV
          </LinkButton>
        </div>
        <Panel title="What was done">
          {rows.length === 0 ? (
            <p className="px-4 py-6 text-muted text-sm">Nothing of this kind was done yet.</p>
          ) : (
            <AuditTable rows={rows} clock={view.clock} />
          )}
          <Pager
            firstHref={before === null ? null : place({})}
            nextHref={nextBefore && place({ before: nextBefore })}
          />
        </Panel>
      </div>
    </SettingsFrame>
  );
}
