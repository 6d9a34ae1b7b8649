"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { keepCookies } from "@/app/keep-cookies";
import { route } from "@/components/ui/route";
import { beginOidc } from "@/lib/access/oidc";
import { returnAddress } from "@/lib/web/return-address";

/** Sends the browser to the OpenID Connect provider. */
export async function signInElsewhere(form: FormData): Promise<void> {
  const to = returnAddress(String(form.get("to") ?? ""));
  const begun = await beginOidc(to, await headers());
  if (begun === null) redirect("/sign-in?error=away");
  await keepCookies(begun.cookies);
  redirect(route(begun.url));
}
