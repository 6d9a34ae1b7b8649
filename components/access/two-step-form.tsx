"use client";

import { QRCodeSVG } from "qrcode.react";
import { useActionState } from "react";
import type { TwoStepEdit } from "@/components/access/account-edit";
import { tooManyTries } from "@/components/access/too-many-tries";
import { buttonLook } from "@/components/ui/button-look";
import { FIELD, FIELD_NAME } from "@/components/ui/field-look";

type Props = {
  isOn: boolean;
  /** Does what the form's `intent` says: begin, confirm or end. */
  action: (edit: TwoStepEdit, form: FormData) => Promise<TwoStepEdit>;
};

/** Switches the second step of the sign-in on, with an authenticator app, and off. */
export function TwoStepForm({ isOn, action }: Props) {
  const [edit, submit, pending] = useActionState(action, { status: isOn ? "on" : "off" });
  const secret = "secret" in edit ? edit.secret : null;
  const intent = secret ? "confirm" : isOnAfter(edit) ? "end" : "begin";
  return (
    <form action={submit} aria-busy={pending} className="space-y-3 p-4 aria-busy:opacity-70">
      {secret ? <AppSecret {...secret} /> : <p className="text-muted text-sm">{ABOUT[intent]}</p>}
      {secret ? (
        <CodeField isWrong={edit.status === "wrong-code"} />
      ) : (
        <PasswordField isWrong={edit.status === "wrong-password"} />
      )}
      <div className="flex flex-wrap items-center gap-3">
        <button type="submit" name="intent" value={intent} className={buttonLook()}>
          {BUTTONS[intent]}
        </button>
        <p role="status" className="text-sm">
          {wordsOf(edit)}
        </p>
      </div>
    </form>
  );
}

const ABOUT = {
  begin:
    "Signing in asks for your password only. With an authenticator app on your phone it also asks for a code, so that the password alone opens nothing.",
  confirm: "",
  end: "Signing in asks for your password and for a code of your authenticator app.",
};
const BUTTONS = { begin: "Set up an app", confirm: "Switch on", end: "Switch off" };

function CodeField({ isWrong }: { isWrong: boolean }) {
  return (
    <label className="block max-w-xs">
      <span className={FIELD_NAME}>The code that the app shows</span>
      <input
        name="code"
        required
        maxLength={12}
        inputMode="numeric"
        autoComplete="one-time-code"
        aria-invalid={isWrong}
        className={`${FIELD} font-mono tracking-widest`}
      />
    </label>
  );
}

function PasswordField({ isWrong }: { isWrong: boolean }) {
  return (
    <label className="block max-w-xs">
      <span className={FIELD_NAME}>Your password</span>
      <input
        type="password"
        name="password"
        required
        autoComplete="current-password"
        aria-invalid={isWrong}
        className={FIELD}
      />
    </label>
  );
}

function AppSecret({ uri, backupCodes }: { uri: string; backupCodes: string[] }) {
  return (
    <div className="grid gap-5 sm:grid-cols-[auto_minmax(0,1fr)]">
      <div className="w-fit rounded-md border border-line bg-white p-3">
        <QRCodeSVG value={uri} size={168} title="QR code for the authenticator app" />
      </div>
      <div className="min-w-0 space-y-2 text-sm">
        <p>
          Scan this with the app, or{" "}
          <a href={uri} className="text-accent hover:underline">
            open it on this device
          </a>
          .
        </p>
        <p className="text-muted">
          Keep these codes for the day the app is lost: each works once, and they are not shown
          again.
        </p>
        <ul aria-label="Codes to keep" className="grid grid-cols-2 gap-x-6 font-mono text-xs">
          {backupCodes.map((code) => (
            <li key={code} className="select-all py-0.5">
              {code}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function isOnAfter(edit: TwoStepEdit): boolean {
  return "isOn" in edit ? edit.isOn : edit.status === "on" || edit.status === "confirmed";
}

function wordsOf(edit: TwoStepEdit): string {
  switch (edit.status) {
    case "confirmed":
      return "Switched on.";
    case "ended":
      return "Switched off.";
    case "wrong-code":
      return "Not switched on: this code is not right, or its time is over. Try the next one.";
    case "wrong-password":
      return "Nothing was changed: the password is not right.";
    case "too-often":
      return `Nothing was changed: ${tooManyTries(edit.waitSeconds)}`;
    default:
      return "";
  }
}
