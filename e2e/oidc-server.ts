// An OpenID Connect provider for the journeys: whoever types an address there has it, verified.
import Provider from "oidc-provider";
import { OIDC_CLIENT } from "./oidc-client";

const { E2E_PORT, E2E_OIDC_PORT } = process.env;

const provider = new Provider(`http://127.0.0.1:${E2E_OIDC_PORT}`, {
  clients: [
    {
      client_id: OIDC_CLIENT.id,
      client_secret: OIDC_CLIENT.secret,
      redirect_uris: [`http://127.0.0.1:${E2E_PORT}/api/auth/callback/oidc`],
    },
  ],
  claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
  findAccount: (_context, id) => ({
    accountId: id,
    claims: () => ({ sub: id, email: id, email_verified: true, name: id }),
  }),
});
provider.listen(Number(E2E_OIDC_PORT), "127.0.0.1");
