import { AsyncLocalStorage } from "node:async_hooks";
import type { TokenAccess } from "@/lib/access/token-access";

const access = new AsyncLocalStorage<TokenAccess>();

/** Does the work of a route that API tokens open for the script that has come with one. */
export function underToken<T>(token: TokenAccess, work: () => T): T {
  return access.run(token, work);
}

/** What the script that is worked for may read; null where it is no script, and outside of such a route. */
export function currentToken(): TokenAccess | null {
  return access.getStore() ?? null;
}
