import { isAPIError } from "better-auth/api";
import { forgetAccess } from "@/lib/access/access";
import { countAttempt, forgetAttempts } from "@/lib/access/attempt-limits";
import { writeAudit } from "@/lib/access/audit";
import { auth } from "@/lib/access/auth";
import { ipAddressOf } from "@/lib/access/ip-address";

export type SecondStep =
  | { outcome: "signed-in"; cookies: Headers }
  | { outcome: "wrong-code" }
  /** Nobody has given a password before, too long ago, or too many codes were wrong. */
  | { outcome: "no-step" }
  | { outcome: "too-often"; waitSeconds: number };

/** As authenticator apps show it; everything else is taken for a code for the day the app is lost. */
const APP_CODE = /^\d{6}$/;

/**
 * The second step of a sign-in: a code of the authenticator app, or one of those that work once. How
 * often that can be tried better-auth limits: five times for a password, ten times for an account.
 *
 * @param headers those of the request, with the cookie that the first step gave
 */
export async function takeSecondStep(typed: string, headers: Headers): Promise<SecondStep> {
  const code = typed.replaceAll(/\s/g, "").slice(0, 40);
  const request = { body: { code }, headers, returnHeaders: true } as const;
  const ipAddress = ipAddressOf(headers);
  const held = await countAttempt({ account: `second step from ${ipAddress}`, ipAddress });
  if (held) return { outcome: "too-often", waitSeconds: held.waitSeconds };
  try {
    const { headers: cookies, response } = await (APP_CODE.test(code)
      ? auth().api.verifyTOTP(request)
      : auth().api.verifyBackupCode(request));
    forgetAccess();
    const { id, email } = response.user;
    await forgetAttempts({ account: email, ipAddress });
    await writeAudit({ action: "sign-in", memberId: id, subject: email, ipAddress });
    return { outcome: "signed-in", cookies };
  } catch (error) {
    if (!isAPIError(error) || error.statusCode >= 500) throw error;
    await writeAudit({ action: "second-step-refused", subject: "", ipAddress });
    const isWrong =
      error.body?.code === "INVALID_CODE" || error.body?.code === "INVALID_BACKUP_CODE";
    return { outcome: isWrong ? "wrong-code" : "no-step" };
  }
}
