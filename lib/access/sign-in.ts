import { isAPIError } from "better-auth/api";
import { z } from "zod";
import { forgetAccess } from "@/lib/access/access";
import { countAttempt, forgetAttempts } from "@/lib/access/attempt-limits";
import { writeAudit } from "@/lib/access/audit";
import { auth } from "@/lib/access/auth";
import { ipAddressOf } from "@/lib/access/ip-address";
import { Email } from "@/lib/access/password";

/** What came of a try to sign in; `cookies` are those to give to the browser. */
export type SignedIn =
  | { outcome: "signed-in"; cookies: Headers }
  /** The password is right, and a code of the authenticator app is asked for. */
  | { outcome: "second-step"; cookies: Headers }
  /** Which of both was wrong nobody is told. */
  | { outcome: "refused" }
  | { outcome: "too-often"; waitSeconds: number };

const Given = z.object({ email: Email, password: z.string().min(1).max(1_000) });

/**
 * Signs a browser in by e-mail and password.
 *
 * @param headers those of the request: cookies, address, browser
 */
export async function signIn(
  given: { email: string; password: string },
  headers: Headers,
): Promise<SignedIn> {
  const read = Given.safeParse(given);
  if (!read.success) return { outcome: "refused" };
  const { email, password } = read.data;
  const attempt = { account: email, ipAddress: ipAddressOf(headers) };
  const held = await countAttempt(attempt);
  if (held) {
    // One line for all of them: nobody fills the log by going on.
    if (held.isFirst) await writeAudit({ action: "sign-in-held", subject: email, ...attempt });
    return { outcome: "too-often", waitSeconds: held.waitSeconds };
  }
  try {
    const { headers: cookies, response } = await auth().api.signInEmail({
      body: { email, password },
      headers,
      returnHeaders: true,
    });
    // Until the second step is taken, the first is only another try.
    if ("twoFactorRedirect" in response) return { outcome: "second-step", cookies };
    await forgetAttempts(attempt);
    forgetAccess();
    await writeAudit({ action: "sign-in", memberId: response.user.id, subject: email, ...attempt });
    return { outcome: "signed-in", cookies };
  } catch (error) {
    if (!isAPIError(error) || error.statusCode >= 500) throw error;
    await writeAudit({ action: "sign-in-refused", subject: email, ...attempt });
    return { outcome: "refused" };
  }
}

/** Ends the session of a browser; gives the cookies that make it forget. */
export async function signOut(headers: Headers): Promise<Headers> {
  const { headers: cookies } = await auth().api.signOut({ headers, returnHeaders: true });
  forgetAccess();
  return cookies;
}
