import { findAccess, forgetAccess } from "@/lib/access/access";
import { countAttempt } from "@/lib/access/attempt-limits";
import { writeAudit } from "@/lib/access/audit";
import { auth, OIDC_PROVIDER } from "@/lib/access/auth";
import { cookieHeader } from "@/lib/access/cookie-header";
import { ipAddressOf } from "@/lib/access/ip-address";

/** Where the browser goes to sign in, and the cookies by which its return is known. */
export type OidcBegun = { url: string; cookies: Headers };

/**
 * Begins a sign-in at the OpenID Connect provider; null when it does not answer.
 *
 * @param to the address of ours to go to afterwards
 */
export async function beginOidc(to: string, headers: Headers): Promise<OidcBegun | null> {
  const { headers: cookies, response } = await auth().api.signInSocial({
    body: { provider: OIDC_PROVIDER, callbackURL: to, errorCallbackURL: "/sign-in" },
    headers,
    returnHeaders: true,
  });
  return response.url ? { url: response.url, cookies } : null;
}

/** Ends it: the provider has sent the browser back, with a code that tells who it is. */
export async function endOidc(request: Request): Promise<Response> {
  const answer = await auth().handler(request);
  const cookie = cookieHeader(answer.headers);
  forgetAccess();
  const access = await findAccess(new Headers({ cookie }));
  const ipAddress = ipAddressOf(request.headers);
  if (access) {
    const { id, email } = access.member;
    await writeAudit({ action: "sign-in", memberId: id, subject: email, ipAddress });
  } else if (!(await countAttempt({ account: `provider from ${ipAddress}`, ipAddress }))) {
    const subject = "at the OpenID Connect provider";
    await writeAudit({ action: "sign-in-refused", subject, ipAddress });
  }
  return answer;
}
