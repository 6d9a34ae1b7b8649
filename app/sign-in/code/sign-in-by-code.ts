"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { keepCookies } from "@/app/keep-cookies";
import { findViewer } from "@/app/viewer-scope";
import type { SignInEdit } from "@/components/access/sign-in-edit";
import { route } from "@/components/ui/route";
import { takeSecondStep } from "@/lib/access/second-step";
import { returnAddress } from "@/lib/web/return-address";

/** Signs the browser in with the code of the form, after the password was right. */
export async function signInByCode(_before: SignInEdit, form: FormData): Promise<SignInEdit> {
  const to = route(returnAddress(String(form.get("to") ?? "")));
  // Who is signed in has taken it; better-auth would take the code for another step.
  if (await findViewer()) redirect(to);
  const done = await takeSecondStep(String(form.get("code") ?? ""), await headers());
  switch (done.outcome) {
    case "signed-in":
      await keepCookies(done.cookies);
      return redirect(to);
    case "too-often":
      return { status: "too-often", email: "", waitSeconds: done.waitSeconds };
    default:
      return { status: done.outcome, email: "" };
  }
}
