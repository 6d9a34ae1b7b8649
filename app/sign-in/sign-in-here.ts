"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { keepCookies } from "@/app/keep-cookies";
import type { SignInEdit } from "@/components/access/sign-in-edit";
import { route } from "@/components/ui/route";
import { signIn } from "@/lib/access/sign-in";
import { returnAddress } from "@/lib/web/return-address";

/** Signs the browser in with the e-mail and the password of the form, and goes where it wanted to go. */
export async function signInHere(_before: SignInEdit, form: FormData): Promise<SignInEdit> {
  const email = String(form.get("email") ?? "");
  const password = String(form.get("password") ?? "");
  const to = returnAddress(String(form.get("to") ?? ""));
  const done = await signIn({ email, password }, await headers());
  switch (done.outcome) {
    case "refused":
      return { status: "refused", email };
    case "too-often":
      return { status: "too-often", email, waitSeconds: done.waitSeconds };
    case "second-step":
      await keepCookies(done.cookies);
      return redirect(`/sign-in/code?to=${encodeURIComponent(to)}`);
    case "signed-in":
      await keepCookies(done.cookies);
      redirect(route(to));
  }
}
