"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { keepCookies } from "@/app/keep-cookies";
import type { SignInEdit } from "@/components/access/sign-in-edit";
import { route } from "@/components/ui/route";
import { takeSecondStep } from "@/lib/access/second-step";
import { returnAddress } from "@/lib/web/return-address";

/** Signs the browser in with the code of the form, after the password was right. */
export async function signInByCode(_before: SignInEdit, form: FormData): Promise<SignInEdit> {
  const done = await takeSecondStep(String(form.get("code") ?? ""), await headers());
  if (done.outcome !== "signed-in") return { status: done.outcome, email: "" };
  await keepCookies(done.cookies);
  redirect(route(returnAddress(String(form.get("to") ?? ""))));
}
