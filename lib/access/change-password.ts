import { isAPIError } from "better-auth/api";
import { type Access, forgetAccess } from "@/lib/access/access";
import { countAttempt, forgetAttempts } from "@/lib/access/attempt-limits";
import { writeAudit } from "@/lib/access/audit";
import { auth } from "@/lib/access/auth";
import { Password } from "@/lib/access/password";

export type PasswordChanged =
  | { outcome: "changed"; cookies: Headers }
  | { outcome: "wrong-password" }
  | { outcome: "refused"; problem: string }
  | { outcome: "too-often"; waitSeconds: number };

/** Gives the viewer another password, and ends their other sessions. */
export async function changePassword(
  { member }: Access,
  { current, next }: { current: string; next: string },
  headers: Headers,
): Promise<PasswordChanged> {
  const read = Password.safeParse(next);
  if (!read.success) return { outcome: "refused", problem: read.error.issues[0]?.message ?? "" };
  const attempt = { account: `member ${member.id}`, ipAddress: null };
  const held = await countAttempt(attempt);
  if (held) return { outcome: "too-often", waitSeconds: held.waitSeconds };
  try {
    const { headers: cookies } = await auth().api.changePassword({
      body: { currentPassword: current, newPassword: read.data, revokeOtherSessions: true },
      headers,
      returnHeaders: true,
    });
    await forgetAttempts(attempt);
    forgetAccess();
    await writeAudit({ action: "password-change", memberId: member.id, subject: member.email });
    return { outcome: "changed", cookies };
  } catch (error) {
    if (!isAPIError(error) || error.statusCode >= 500) throw error;
    await writeAudit({ action: "account-refused", memberId: member.id, subject: member.email });
    return { outcome: "wrong-password" };
  }
}
