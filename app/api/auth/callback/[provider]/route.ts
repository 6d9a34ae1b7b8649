import { notFound } from "next/navigation";
import { endOidc } from "@/lib/access/oidc";
import { env } from "@/lib/env";

/** Where the OpenID Connect provider sends a browser back to. */
export function GET(request: Request): Promise<Response> {
  if (env.oidc === null) notFound();
  return endOidc(request);
}
