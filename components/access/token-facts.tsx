import { Badge } from "@/components/ui/badge";
import { Instant } from "@/components/ui/instant";
import { OutsideText } from "@/components/ui/outside-text";
import type { WebhookToken } from "@/lib/access/webhook-tokens";
import { type Clock, formatHour, formatQuantity } from "@/lib/format";

/** A token's name, whether it is good, and when it was used last. */
export function TokenFacts({ token, clock }: { token: WebhookToken; clock: Clock }) {
  const { name, createdAt, goodUntil, isRevoked, lastUsedHour, deliveries, database } = token;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium wrap-anywhere">
        <OutsideText value={name} />
        {database !== null && (
          <Badge tone="neutral">
            only <OutsideText value={database} />
          </Badge>
        )}
        {isRevoked && <Badge tone="neutral">revoked</Badge>}
        {!isRevoked && goodUntil && (
          <Badge tone="warning">
            ends <Instant value={goodUntil} clock={clock} />
          </Badge>
        )}
      </p>
      <p className="text-faint text-xs">
        Made <Instant value={createdAt} clock={clock} />
        {" · "}
        {lastUsedHour ? (
          <>
            last used between {formatHour(lastUsedHour, clock.timeZone)},{" "}
            {formatQuantity(deliveries, "delivery", "deliveries")} in all
          </>
        ) : (
          "never used"
        )}
      </p>
    </>
  );
}
