import { endOidc } from "@/lib/access/oidc";

/** Where the OpenID Connect provider sends a browser back to. */
export function GET(request: Request): Promise<Response> {
  return endOidc(request);
}
