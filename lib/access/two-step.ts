import { isAPIError } from "better-auth/api";
import { type Access, forgetAccess } from "@/lib/access/access";
import { countAttempt, forgetAttempts } from "@/lib/access/attempt-limits";
import { type AuditAction, writeAudit } from "@/lib/access/audit";
import { auth } from "@/lib/access/auth";
import { db } from "@/lib/db";

/** What an authenticator app has to know, and the codes for the day that it is lost. */
export type TwoStepSecret = {
  /** For the app, as a QR code or to tap on. */
  uri: string;
  backupCodes: string[];
};

export type TwoStepTried<Done> =
  | Done
  | { outcome: "refused" }
  | { outcome: "too-often"; waitSeconds: number };

/** Whether a member's sign-in asks for a code. */
export async function hasTwoSteps({ member }: Access): Promise<boolean> {
  const row = await db.member.findUnique({
    where: { id: member.id },
    select: { twoFactorEnabled: true },
  });
  return row?.twoFactorEnabled ?? false;
}

/** Makes the secret of an app. Codes are not asked for before one was right, see `confirmTwoSteps`. */
export function beginTwoSteps(
  access: Access,
  password: string,
  headers: Headers,
): Promise<TwoStepTried<{ outcome: "begun"; secret: TwoStepSecret }>> {
  return trying(access, async () => {
    const made = await auth().api.enableTwoFactor({ body: { password }, headers });
    if (!("totpURI" in made)) throw new Error("better-auth made no secret for an app.");
    return { outcome: "begun", secret: { uri: made.totpURI, backupCodes: made.backupCodes } };
  });
}

/** Proves that the app shows the right codes: from now on a sign-in asks for one. */
export function confirmTwoSteps(
  access: Access,
  code: string,
  headers: Headers,
): Promise<TwoStepTried<{ outcome: "confirmed"; cookies: Headers }>> {
  return trying(access, async () => {
    const { headers: cookies } = await auth().api.verifyTOTP({
      body: { code: code.replaceAll(/\s/g, "") },
      headers,
      returnHeaders: true,
    });
    await endOlderSessions(access);
    await note(access, "two-factor-on");
    return { outcome: "confirmed", cookies };
  });
}

/** Goes back to the password alone. */
export function endTwoSteps(
  access: Access,
  password: string,
  headers: Headers,
): Promise<TwoStepTried<{ outcome: "ended"; cookies: Headers }>> {
  return trying(access, async () => {
    const { headers: cookies } = await auth().api.disableTwoFactor({
      body: { password },
      headers,
      returnHeaders: true,
    });
    await note(access, "two-factor-off");
    return { outcome: "ended", cookies };
  });
}

/** Passwords and codes cannot be guessed here either. */
async function trying<Done>(
  { member }: Access,
  work: () => Promise<Done>,
): Promise<TwoStepTried<Done>> {
  const attempt = { account: `member ${member.id}`, ipAddress: null };
  const held = await countAttempt(attempt);
  if (held) return { outcome: "too-often", waitSeconds: held.waitSeconds };
  try {
    const done = await work();
    await forgetAttempts(attempt);
    forgetAccess();
    return done;
  } catch (error) {
    if (!isAPIError(error) || error.statusCode >= 500) throw error;
    await note({ member }, "account-refused");
    return { outcome: "refused" };
  }
}

/** Whoever had only the password is out: the session that proved the app has just been made anew. */
async function endOlderSessions({ member }: Access): Promise<void> {
  const newest = await db.session.findFirst({
    where: { memberId: member.id },
    orderBy: { createdAt: "desc" },
    select: { id: true },
  });
  await db.session.deleteMany({ where: { memberId: member.id, id: { not: newest?.id } } });
}

async function note({ member }: Pick<Access, "member">, action: AuditAction): Promise<void> {
  await writeAudit({ action, memberId: member.id, subject: member.email });
}
