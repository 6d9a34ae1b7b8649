import { makeToken, revokeToken } from "@/app/settings/api-tokens/edit-api-tokens";
import { openSettings } from "@/app/settings/open-settings";
import { SettingsFrame } from "@/app/settings/settings-frame";
import { signedInOwner } from "@/app/viewer-scope";
import { ApiTokenList } from "@/components/access/api-token-list";
import { NewApiTokenForm } from "@/components/access/new-api-token-form";
import { PageHeading } from "@/components/ui/page-heading";
import { Panel } from "@/components/ui/panel";
import { listApiTokens } from "@/lib/access/api-tokens";

export const metadata = { title: "API tokens" };

export default async function ApiTokensPage({ searchParams }: PageProps<"/settings/api-tokens">) {
  const owner = await signedInOwner();
  const view = await openSettings(searchParams);
  const tokens = await listApiTokens(owner);
  const databases = view.databases.map(({ id, name }) => ({ id: String(id), name }));
  return (
    <SettingsFrame view={view} area="api-tokens" path="/settings/api-tokens" ofInstallation>
      <div className="space-y-5">
        <PageHeading
          title="API tokens"
          summary="Scripts read files with them: lists, charts, reports. A token changes nothing, opens no page, and ends when whoever made it is no owner any more."
        />
        <Panel title="New token">
          <NewApiTokenForm databases={databases} action={makeToken} />
        </Panel>
        <Panel title="Tokens">
          <ApiTokenList tokens={tokens} clock={view.clock} action={revokeToken} />
        </Panel>
      </div>
    </SettingsFrame>
  );
}
