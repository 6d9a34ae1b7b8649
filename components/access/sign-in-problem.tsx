import type { SignInEdit } from "@/components/access/sign-in-edit";
import { tooManyTries } from "@/components/access/too-many-tries";
import { Notice } from "@/components/ui/notice";

/** Why one is not signed in, and what to do next; said aloud when it comes. */
export function SignInProblem({ edit }: { edit: SignInEdit }) {
  return (
    <div role="alert" className="empty:hidden">
      {edit.status !== "opened" && <Notice tone="danger">{wordsOf(edit)}</Notice>}
    </div>
  );
}

function wordsOf(edit: SignInEdit): string {
  switch (edit.status) {
    case "opened":
      return "";
    case "refused":
      return "Not signed in: the e-mail or the password is not right. Whoever runs this Crashboard can make you a link for a new password.";
    case "wrong-code":
      return "Not signed in: this code is not right, or its time is over. Take the one that your app shows now; codes for the day it is lost work once each.";
    case "no-step":
      return "Not signed in: too much time has gone by, or too many codes were wrong. Sign in with your password once more.";
    case "too-often":
      return `Not signed in: ${tooManyTries(edit.waitSeconds)}`;
  }
}
