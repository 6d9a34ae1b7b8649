import { API_SCOPE_WORDS } from "@/components/access/api-scope-words";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Instant } from "@/components/ui/instant";
import { OutsideText } from "@/components/ui/outside-text";
import type { ApiToken } from "@/lib/access/api-tokens";
import type { Clock } from "@/lib/format";

type Props = {
  tokens: ApiToken[];
  clock: Clock;
  /** Revokes the token of the form. */
  action: (form: FormData) => Promise<void>;
};

/** Every token, with what it opens, how long, and when it was used last. */
export function ApiTokenList({ tokens, clock, action }: Props) {
  if (tokens.length === 0) {
    return <p className="px-4 py-6 text-muted text-sm">No script reads anything here yet.</p>;
  }
  return (
    <ul>
      {tokens.map((token) => (
        <li
          key={token.id}
          className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b px-4 py-2.5 last:border-b-0"
        >
          <div className="min-w-0 flex-1 basis-72 text-sm">
            <TokenNames token={token} />
            <TokenTimes token={token} clock={clock} />
          </div>
          {token.state === "good" && (
            <form action={action}>
              <input type="hidden" name="token" value={token.id} />
              <Button type="submit" look="danger">
                Revoke <span className="sr-only">{token.name}</span>
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}

function TokenNames({ token: { name, scopes, database, state } }: { token: ApiToken }) {
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium wrap-anywhere">
      <OutsideText value={name} />
      {scopes.map((scope) => (
        <Badge key={scope}>{API_SCOPE_WORDS[scope].name}</Badge>
      ))}
      {database !== null && (
        <span className="font-normal text-muted text-xs">
          only <OutsideText value={database} />
        </span>
      )}
      {state !== "good" && <Badge tone="warning">{state}</Badge>}
    </p>
  );
}

function TokenTimes({ token, clock }: { token: ApiToken; clock: Clock }) {
  const { maker, madeAt, lastUsedAt, expiresAt, state } = token;
  return (
    <p className="text-faint text-xs wrap-anywhere">
      Made <Instant value={madeAt} clock={clock} /> by <OutsideText value={maker} />
      {" · "}
      {lastUsedAt ? (
        <>
          last used <Instant value={lastUsedAt} clock={clock} />
        </>
      ) : (
        "never used"
      )}
      {state === "good" && (
        <>
          {" · "}
          {expiresAt ? (
            <>
              ends <Instant value={expiresAt} clock={clock} />
            </>
          ) : (
            "good until it is revoked"
          )}
        </>
      )}
    </p>
  );
}
