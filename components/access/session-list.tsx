import { Button } from "@/components/ui/button";
import { Instant } from "@/components/ui/instant";
import { OutsideText } from "@/components/ui/outside-text";
import type { SessionRow } from "@/lib/access/list-sessions";
import type { Clock } from "@/lib/format";

type Props = {
  sessions: SessionRow[];
  clock: Clock;
  /** Ends the session of the form, or all but this one. */
  action: (form: FormData) => Promise<void>;
};

/** The browsers in which one is signed in, each with a way to end that. */
export function SessionList({ sessions, clock, action }: Props) {
  return (
    <>
      <ul>
        {sessions.map(({ id, isThis, createdAt, expiresAt, ipAddress, browser, userAgent }) => (
          <li
            key={id}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b px-4 py-2 text-sm only:border-b-0"
          >
            <div className="min-w-0 flex-1 basis-72">
              <p className="wrap-anywhere" title={userAgent}>
                <OutsideText value={browser ?? userAgent} empty="A browser without a name" />
              </p>
              <p className="text-faint text-xs">
                Since <Instant value={createdAt} clock={clock} />
                {ipAddress && `, from ${ipAddress}`}, ends{" "}
                <Instant value={expiresAt} clock={clock} />
              </p>
            </div>
            {isThis ? (
              <span className="text-muted text-xs">This browser</span>
            ) : (
              <form action={action}>
                <input type="hidden" name="session" value={id} />
                <Button type="submit">End</Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <form action={action} className="px-4 py-3">
          <input type="hidden" name="session" value="others" />
          <Button type="submit">End all but this one</Button>
        </form>
      )}
    </>
  );
}
