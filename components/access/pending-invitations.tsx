import { Button } from "@/components/ui/button";
import { Instant } from "@/components/ui/instant";
import { OutsideText } from "@/components/ui/outside-text";
import type { InvitationRow } from "@/lib/access/list-members";
import type { Clock } from "@/lib/format";

type Props = {
  invitations: InvitationRow[];
  clock: Clock;
  /** Takes the invitation of the form back. */
  action: (form: FormData) => Promise<void>;
};

/** Invitations that nobody has followed yet. */
export function PendingInvitations({ invitations, clock, action }: Props) {
  if (invitations.length === 0) return null;
  return (
    <ul aria-label="Open invitations" className="border-line border-t">
      {invitations.map(({ id, email, madeAt, expiresAt }) => (
        <li
          key={id}
          className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 border-line border-b px-4 py-1.5 text-sm last:border-b-0"
        >
          <span className="min-w-0 flex-1 wrap-anywhere">
            <OutsideText value={email} />
            <span className="ml-3 text-faint text-xs">
              invited <Instant value={madeAt} clock={clock} />, ends{" "}
              <Instant value={expiresAt} clock={clock} />
            </span>
          </span>
          <form action={action}>
            <input type="hidden" name="invitation" value={id} />
            <Button type="submit" look="quiet">
              Take back
            </Button>
          </form>
        </li>
      ))}
    </ul>
  );
}
