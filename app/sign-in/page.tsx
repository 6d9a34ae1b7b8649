import { redirect } from "next/navigation";
import { z } from "zod";
import { signInElsewhere } from "@/app/sign-in/sign-in-elsewhere";
import { signInHere } from "@/app/sign-in/sign-in-here";
import { findViewer } from "@/app/viewer-scope";
import { Entrance } from "@/components/access/entrance";
import { SignInElsewhere } from "@/components/access/sign-in-elsewhere";
import { SignInForm } from "@/components/access/sign-in-form";
import { Notice } from "@/components/ui/notice";
import { route } from "@/components/ui/route";
import { hasMembers } from "@/lib/access/has-members";
import { env } from "@/lib/env";
import { returnAddress } from "@/lib/web/return-address";

export const metadata = { title: "Sign in" };

const Asked = z.object({
  to: z.string().optional().catch(undefined),
  /** What came of signing in elsewhere. */
  error: z.string().optional().catch(undefined),
});

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const asked = Asked.parse(await searchParams);
  const to = returnAddress(asked.to);
  const failed = asked.error !== undefined;
  if (await findViewer()) redirect(route(to));
  if (!(await hasMembers())) {
    return (
      <Entrance title="Nobody has an account yet">
        <Notice>
          The first account is made by a link that <code>npm start</code> prints, at “Set-up”. It is
          good for a day; starting again makes a new one.
        </Notice>
      </Entrance>
    );
  }
  return (
    <Entrance title="Sign in">
      <SignInForm to={to} action={signInHere} />
      {env.oidc && (
        <SignInElsewhere to={to} name={env.oidc.name} failed={failed} action={signInElsewhere} />
      )}
    </Entrance>
  );
}
