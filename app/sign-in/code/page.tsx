import { redirect } from "next/navigation";
import { z } from "zod";
import { signInByCode } from "@/app/sign-in/code/sign-in-by-code";
import { findViewer } from "@/app/viewer-scope";
import { CodeForm } from "@/components/access/code-form";
import { Entrance } from "@/components/access/entrance";
import { route } from "@/components/ui/route";
import { returnAddress } from "@/lib/web/return-address";

export const metadata = { title: "Sign in" };

const Asked = z.object({ to: z.string().optional().catch(undefined) });

export default async function CodePage({ searchParams }: PageProps<"/sign-in/code">) {
  const to = returnAddress(Asked.parse(await searchParams).to);
  if (await findViewer()) redirect(route(to));
  return (
    <Entrance title="Second step" about="The code that your authenticator app shows now.">
      <CodeForm to={to} action={signInByCode} />
    </Entrance>
  );
}
