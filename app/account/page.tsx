import { editPassword, editTwoSteps, endSession, signOutHere } from "@/app/account/edit-account";
import { editKeys } from "@/app/account/edit-keys";
import { isLive } from "@/app/live-list";
import { PageShell } from "@/app/page-shell";
import { setLive } from "@/app/set-live";
import { viewer } from "@/app/viewer";
import { signedIn } from "@/app/viewer-scope";
import { KeysForm } from "@/components/access/keys-form";
import { PasswordForm } from "@/components/access/password-form";
import { SessionList } from "@/components/access/session-list";
import { TwoStepForm } from "@/components/access/two-step-form";
import { LiveSwitch } from "@/components/live/live-switch";
import { Button } from "@/components/ui/button";
import { OutsideText } from "@/components/ui/outside-text";
import { PageHeading } from "@/components/ui/page-heading";
import { Panel } from "@/components/ui/panel";
import { listSessions } from "@/lib/access/list-sessions";
import { PASSWORD_LENGTH } from "@/lib/access/password";
import { hasTwoSteps } from "@/lib/access/two-step";

export const metadata = { title: "Account" };

export default async function AccountPage() {
  const access = await signedIn();
  const [clock, live, sessions, isOn] = await Promise.all([
    viewer(),
    isLive(),
    listSessions(access),
    hasTwoSteps(access),
  ]);
  const { name, email } = access.member;
  return (
    <PageShell current={null} query="" clock={clock}>
      <div className="mx-auto max-w-3xl space-y-5">
        <div className="flex flex-wrap items-end justify-between gap-3">
          <PageHeading
            title="Account"
            summary={
              <>
                <OutsideText value={name} />, <OutsideText value={email} />
                {access.isOwner && " · owner"}
              </>
            }
          />
          <form action={signOutHere}>
            <Button type="submit">Sign out</Button>
          </form>
        </div>
        <Panel title="Where you are signed in">
          <SessionList sessions={sessions} clock={clock} action={endSession} />
        </Panel>
        <Panel title="Password">
          <PasswordForm leastLength={PASSWORD_LENGTH.least} action={editPassword} />
        </Panel>
        <Panel title="Second step" aside={isOn ? "On" : "Off"}>
          <TwoStepForm isOn={isOn} action={editTwoSteps} />
        </Panel>
        <Panel title="Lists">
          <LiveSwitch isOn={live} action={setLive} />
        </Panel>
        <Panel title="Keys">
          <KeysForm
            initial={{ typed: access.keys, status: "opened", problem: "" }}
            action={editKeys}
          />
        </Panel>
      </div>
    </PageShell>
  );
}
