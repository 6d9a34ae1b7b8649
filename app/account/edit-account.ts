"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { keepCookies } from "@/app/keep-cookies";
import { signedIn } from "@/app/viewer-scope";
import type { PasswordEdit, TwoStepEdit } from "@/components/access/account-edit";
import { changePassword } from "@/lib/access/change-password";
import { endSessions } from "@/lib/access/end-sessions";
import { signOut } from "@/lib/access/sign-in";
import { beginTwoSteps, confirmTwoSteps, endTwoSteps } from "@/lib/access/two-step";

/** Signs this browser out. */
export async function signOutHere(): Promise<void> {
  await keepCookies(await signOut(await headers()));
  redirect("/sign-in");
}

/** Ends the session that the form names, or all but this one. */
export async function endSession(form: FormData): Promise<void> {
  const access = await signedIn();
  const session = z.union([z.literal("others"), z.uuid()]).safeParse(form.get("session"));
  if (!session.success) return;
  await endSessions(access, session.data === "others" ? "others" : { id: session.data });
  revalidatePath("/account");
}

/** Gives the viewer the new password of the form. */
export async function editPassword(_before: PasswordEdit, form: FormData): Promise<PasswordEdit> {
  const given = { current: textOf(form, "current"), next: textOf(form, "next") };
  const done = await changePassword(await signedIn(), given, await headers());
  switch (done.outcome) {
    case "refused":
      return { status: "refused", problem: done.problem };
    case "too-often":
      return { status: "too-often", waitSeconds: done.waitSeconds };
    case "wrong-password":
      return { status: "wrong-password" };
    case "changed":
      await keepCookies(done.cookies);
      revalidatePath("/account");
      return { status: "changed" };
  }
}

/** The step that the pressed button names: making a secret, proving it, or going back. */
export async function editTwoSteps(before: TwoStepEdit, form: FormData): Promise<TwoStepEdit> {
  const access = await signedIn();
  const request = await headers();
  const password = textOf(form, "password");
  switch (form.get("intent")) {
    case "begin": {
      const done = await beginTwoSteps(access, password, request);
      if (done.outcome === "begun") return { status: "begun", secret: done.secret };
      return refused(done, false);
    }
    case "end": {
      const done = await endTwoSteps(access, password, request);
      if (done.outcome !== "ended") return refused(done, true);
      await keepCookies(done.cookies);
      return { status: "ended" };
    }
    default: {
      if (!("secret" in before)) return { status: "off" };
      const done = await confirmTwoSteps(access, textOf(form, "code"), request);
      if (done.outcome === "refused") return { status: "wrong-code", secret: before.secret };
      if (done.outcome === "too-often") return refused(done, false);
      await keepCookies(done.cookies);
      return { status: "confirmed" };
    }
  }
}

type Refused = { outcome: "refused" } | { outcome: "too-often"; waitSeconds: number };

function refused(done: Refused, isOn: boolean): TwoStepEdit {
  return done.outcome === "refused"
    ? { status: "wrong-password", isOn }
    : { status: "too-often", isOn, waitSeconds: done.waitSeconds };
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
