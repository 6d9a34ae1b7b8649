import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { route } from "@/components/ui/route";
import { type Access, findAccess, isOwner, type Owner } from "@/lib/access/access";
import { currentToken } from "@/lib/access/current-token";
import { type AuditReader, asAuditReader } from "@/lib/access/list-audit";
import {
  type AdminScope,
  adminScope,
  readerScope,
  type Scope,
  scriptScope,
  type TriageScope,
  triageScope,
  type ViewScope,
  viewScope,
} from "@/lib/access/viewer-scope";
import { ADDRESS_HEADER } from "@/lib/web/open-pages";
import { signInAddress } from "@/lib/web/return-address";

/** Who asks, once for each request; null when nobody is signed in. */
export const findViewer = cache(async (): Promise<Access | null> => {
  const request = new Headers(await headers());
  // Where an action has set cookies, the page that it answers with is the new session's already.
  request.set("cookie", (await cookies()).toString());
  return findAccess(request);
});

/** Who asks. Whoever is not signed in is sent to do that first. */
export async function signedIn(): Promise<Access> {
  const access = await findViewer();
  if (access === null) redirect(route(signInAddress((await headers()).get(ADDRESS_HEADER))));
  return access;
}

/** What the viewer may see; in a route that API tokens open, what a script may. */
export async function viewerScope(): Promise<Scope> {
  return (await reader()).scope;
}

/** Who reads a file, as the audit log names them, and what they may see. */
export type Reader = { scope: Scope; author: { memberId: string } | { apiTokenId: bigint } };

/** Who reads: a script with its token, or who is signed in. */
export async function reader(): Promise<Reader> {
  const token = currentToken();
  if (token !== null) return { scope: scriptScope(token), author: { apiTokenId: token.tokenId } };
  const access = await signedIn();
  return { scope: readerScope(access), author: { memberId: access.member.id } };
}

/** Where the viewer may decide about groups. */
export async function viewerTriageScope(): Promise<TriageScope> {
  return triageScope(await signedIn());
}

/** Whether the viewer may decide about the groups of a database. */
export async function mayTriage(databaseId: bigint): Promise<boolean> {
  return (await viewerTriageScope()).databaseIds.includes(databaseId);
}

/** What the viewer may see in saved views, and which of these they may change. */
export async function viewerViewScope(): Promise<ViewScope> {
  return viewScope(await signedIn());
}

/** What the viewer may set up. */
export async function viewerAdminScope(): Promise<AdminScope> {
  return adminScope(await signedIn());
}

/** An owner; for others there is nothing at the address. */
export async function signedInOwner(): Promise<Owner> {
  const access = await signedIn();
  return isOwner(access) ? access : notFound();
}

/** Who reads the audit log: an owner, or a script with its token; for others there is nothing. */
export async function auditReader(): Promise<AuditReader> {
  const token = currentToken();
  return token === null ? signedInOwner() : (asAuditReader(token) ?? notFound());
}
