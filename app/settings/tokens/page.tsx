import { openSettings } from "@/app/settings/open-settings";
import { SettingsFrame } from "@/app/settings/settings-frame";
import { editToken, makeToken } from "@/app/settings/tokens/edit-tokens";
import { signedInOwner } from "@/app/viewer-scope";
import { NewTokenForm } from "@/components/access/new-token-form";
import { TokenFacts } from "@/components/access/token-facts";
import { TokenRow } from "@/components/access/token-row";
import { PageHeading } from "@/components/ui/page-heading";
import { Panel } from "@/components/ui/panel";
import { listWebhookTokens, OVERLAP_DAYS } from "@/lib/access/webhook-tokens";

export const metadata = { title: "Webhook tokens" };

export default async function TokensPage({ searchParams }: PageProps<"/settings/tokens">) {
  const owner = await signedInOwner();
  const view = await openSettings(searchParams);
  const tokens = await listWebhookTokens(owner);
  return (
    <SettingsFrame view={view} area="tokens" path="/settings/tokens" ofInstallation>
      <div className="space-y-5">
        <PageHeading
          title="Webhook tokens"
          summary={`The secret part of the webhook's address. Rotating makes a new one; the old one stays good for ${OVERLAP_DAYS} days, so that nothing is lost meanwhile.`}
        />
        <Panel title="New token">
          <NewTokenForm databases={view.databases.map(({ name }) => name)} action={makeToken} />
        </Panel>
        <Panel title="Tokens">
          <ul>
            {tokens.map((token) => (
              <TokenRow
                key={token.id}
                id={token.id}
                name={token.name}
                canRotate={token.goodUntil === null}
                isRevoked={token.isRevoked}
                action={editToken}
              >
                <TokenFacts token={token} clock={view.clock} />
              </TokenRow>
            ))}
          </ul>
        </Panel>
      </div>
    </SettingsFrame>
  );
}
