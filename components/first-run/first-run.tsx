import type { ReactNode } from "react";
import { WaitingLine } from "@/components/first-run/waiting-line";
import { WebhookAddress } from "@/components/first-run/webhook-address";
import { Instant } from "@/components/ui/instant";
import { Notice } from "@/components/ui/notice";
import { type Clock, formatQuantity } from "@/lib/format";
import type { Arrivals } from "@/lib/queries/get-arrivals";

type Props = {
  publicUrl: string;
  token: string | null;
  arrivals: Arrivals;
  clock: Clock;
};

const SETTINGS = "https://app.bugsplat.com/v2/database/integrations#notifications";

/** What the overview is before the first report: how to get one. */
export function FirstRun({ publicUrl, token, arrivals, clock }: Props) {
  return (
    <div className="mx-auto max-w-2xl py-4 md:py-12">
      <h1 className="font-semibold text-xl tracking-tight">Point BugSplat at Crashboard</h1>
      <p className="mt-1 text-muted">
        Crashboard shows the reports that BugSplat's webhook sends. None is here yet.
      </p>

      <ol className="mt-8 space-y-7">
        <Step number={1} title="Copy the webhook's address">
          <WebhookAddress publicUrl={publicUrl} token={token} />
        </Step>
        <Step number={2} title="Open the notifications of your database in BugSplat">
          At{" "}
          <a href={SETTINGS} rel="noreferrer" className="text-accent hover:underline">
            app.bugsplat.com
          </a>
          , choose the database, then Settings, Integrations, Notifications.
        </Step>
        <Step number={3} title="Add a webhook and paste the address">
          Have it notified of <strong className="font-medium text-text">each new report</strong>,
          not only of each new group: counts here are of what arrives. Save.
        </Step>
        <Step number={4} title="Send a report">
          Crash your application, or send BugSplat a sample. BugSplat notifies once it has analysed
          the report: within seconds, at times after some minutes.
        </Step>
      </ol>
      <p className="mt-6 pl-10 text-faint text-sm">
        BugSplat changes its pages at times; the words there may not be quite these.
      </p>

      <div aria-live="polite" className="mt-8 rounded-lg border border-line bg-surface">
        <p className="border-line border-b px-4 py-3 font-medium">
          <WaitingLine />
          <span className="hidden font-normal text-muted text-sm scripting-none:inline">
            . Reload this page to look again.
          </span>
        </p>
        <div className="space-y-3 px-4 py-3 text-muted text-sm">
          {arrivals.quarantined > 0 && <Quarantined arrivals={arrivals} clock={clock} />}
          <p>
            Only looking around? Run <Command>npm run sample</Command> in the project's folder: it
            sends some hundred reports of made-up applications to this server.
          </p>
        </div>
      </div>
    </div>
  );
}

type StepProps = { number: number; title: string; children: ReactNode };

function Step({ number, title, children }: StepProps) {
  return (
    <li className="relative pl-10">
      <span
        aria-hidden
        className="absolute top-0 left-0 flex size-6 items-center justify-center rounded-full border border-line-strong text-muted text-xs"
      >
        {number}
      </span>
      <h2 className="font-medium">{title}</h2>
      <div className="mt-1.5 text-muted">{children}</div>
    </li>
  );
}

function Quarantined({ arrivals, clock }: { arrivals: Arrivals; clock: Clock }) {
  const { quarantined, lastArrivedAt } = arrivals;
  return (
    <Notice tone="warning">
      {formatQuantity(quarantined, "delivery", "deliveries")} reached this server, the last one{" "}
      <Instant value={lastArrivedAt} clock={clock} />, and could not be understood as a
      notification. Nothing is lost: what arrived is kept in quarantine. Is it BugSplat that sends
      to this address?
    </Notice>
  );
}

function Command({ children }: { children: string }) {
  return (
    <code className="whitespace-nowrap rounded-sm bg-code px-1.5 py-0.5 font-mono text-text text-xs">
      {children}
    </code>
  );
}
