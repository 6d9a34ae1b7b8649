import { enterByLink } from "@/app/entry/enter-by-link";
import { Entrance } from "@/components/access/entrance";
import { EntryForm } from "@/components/access/entry-form";
import { Notice } from "@/components/ui/notice";
import type { EntryKind } from "@/lib/access/entry-kind";
import { findEntryLink } from "@/lib/access/entry-link";
import { PASSWORD_LENGTH } from "@/lib/access/password";

const WORDS: Record<EntryKind, { title: string; about: string; button: string }> = {
  "set-up": {
    title: "Set up Crashboard",
    about: "This makes the first account. It is an owner's: it sees and does everything.",
    button: "Make the account",
  },
  invitation: {
    title: "You are invited",
    about: "This makes your account.",
    button: "Make the account",
  },
  "new-password": {
    title: "Choose a new password",
    about: "Every browser in which you are signed in will ask for it.",
    button: "Keep the password",
  },
};

type Props = { kind: EntryKind; secret: string };

/** What a link opens that lets somebody in, or says that it does not any more. */
export async function EntryPage({ kind, secret }: Props) {
  const link = await findEntryLink(kind, secret);
  if (link === null) {
    return (
      <Entrance title="This link is not good, or not any more">
        <Notice>
          Each works once and for a time. Was it copied whole? If so,{" "}
          {kind === "set-up"
            ? "somebody has set this Crashboard up: sign in, or ask them."
            : "ask whoever sent it for another one."}
        </Notice>
      </Entrance>
    );
  }
  const { title, about, button } = WORDS[kind];
  return (
    <Entrance title={title} about={about}>
      <EntryForm
        email={link.email}
        isNew={link.memberId === null}
        leastLength={PASSWORD_LENGTH.least}
        button={button}
        action={enterByLink.bind(null, kind, secret)}
      />
    </Entrance>
  );
}
