"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { signedInOwner } from "@/app/viewer-scope";
import type { PeopleEdit } from "@/components/access/people-edit";
import {
  changeMember,
  inviteMember,
  makePasswordLink,
  removeMember,
  revokeInvitation,
} from "@/lib/access/change-members";
import type { Grant } from "@/lib/access/grant";
import { ROLES } from "@/lib/access/role";
import { env } from "@/lib/env";

const MemberIntent = z.object({
  member: z.uuid(),
  intent: z.enum(["save", "password", "remove"]),
});

/** Makes an invitation for the address of the form. */
export async function invite(_before: PeopleEdit, form: FormData): Promise<PeopleEdit> {
  const owner = await signedInOwner();
  const email = String(form.get("email") ?? "");
  const invited = await inviteMember(owner, { email, grant: readGrant(form) });
  if (invited.outcome === "refused") return { status: "refused", email, problem: invited.problem };
  revalidatePath("/settings/people");
  return { status: "link", email: invited.email, address: env.publicUrl + invited.path };
}

/** Does to the member of the form what the pressed button says. */
export async function editMember(_before: PeopleEdit, form: FormData): Promise<PeopleEdit> {
  const owner = await signedInOwner();
  const asked = MemberIntent.safeParse(Object.fromEntries(form));
  if (!asked.success) return { status: "missing" };
  const { member, intent } = asked.data;
  if (intent === "password") {
    const path = await makePasswordLink(owner, member);
    return path === null
      ? { status: "missing" }
      : { status: "link", email: "them", address: env.publicUrl + path };
  }
  const status = await (intent === "remove"
    ? removeMember(owner, member)
    : changeMember(owner, member, readGrant(form)));
  revalidatePath("/settings/people");
  return { status };
}

/** Takes the invitation of the form back. */
export async function takeInvitationBack(form: FormData): Promise<void> {
  const id = z.uuid().safeParse(form.get("invitation"));
  const owner = await signedInOwner();
  if (id.success) await revokeInvitation(owner, id.data);
  revalidatePath("/settings/people");
}

/**
 * `owner` is ticked, or `role-ID` names a role for some databases, with `personal-ID` where they see who
 * crashed; what is none of them is left out.
 */
function readGrant(form: FormData): Grant {
  const roles: Grant["roles"] = {};
  for (const [field, value] of form) {
    const id = /^role-(\d{1,18})$/.exec(field)?.[1];
    const role = ROLES.find((known) => known === value);
    if (id && role) roles[id] = role;
  }
  const personal = Object.keys(roles).filter((id) => form.has(`personal-${id}`));
  return { isOwner: form.has("owner"), roles, personal };
}
