"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { keepCookies } from "@/app/keep-cookies";
import type { EntryEdit } from "@/components/access/entry-edit";
import { enter } from "@/lib/access/enter";
import { ENTRY_KINDS, type EntryKind } from "@/lib/access/entry-kind";
import { signIn } from "@/lib/access/sign-in";

/** What is bound to an action comes back from the browser, and may be anything. */
const Link = z.object({ kind: z.enum(ENTRY_KINDS), secret: z.string().max(200) });

/** Uses a link up with the form that it opened, and signs the browser in. */
export async function enterByLink(
  kind: EntryKind,
  secret: string,
  _before: EntryEdit,
  form: FormData,
): Promise<EntryEdit> {
  const given = {
    name: String(form.get("name") ?? ""),
    email: String(form.get("email") ?? ""),
    password: String(form.get("password") ?? ""),
  };
  const link = Link.parse({ kind, secret });
  const entered = await enter(link.kind, link.secret, given);
  if (entered.outcome !== "entered") {
    const problems = entered.outcome === "refused" ? entered.problems : {};
    return { status: entered.outcome, name: given.name, email: given.email, problems };
  }
  const done = await signIn(entered, await headers());
  if (done.outcome === "signed-in" || done.outcome === "second-step")
    await keepCookies(done.cookies);
  redirect(done.outcome === "second-step" ? "/sign-in/code" : "/");
}
