import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";

declare global {
  var crashboardRequestIds: AsyncLocalStorage<string> | undefined;
}

/** Remembered globally: Next bundles instrumentation and routes apart. */
function ids(): AsyncLocalStorage<string> {
  globalThis.crashboardRequestIds ??= new AsyncLocalStorage();
  return globalThis.crashboardRequestIds;
}

/** What a proxy may have given; anything else could be used to write lines into the log. */
const SANE = /^[A-Za-z0-9._:-]{8,100}$/;

/** The id that a request came with when it is a sane one, else a new one. */
export function requestIdOf(given: string | string[] | undefined): string {
  return typeof given === "string" && SANE.test(given) ? given : randomUUID();
}

/** Does work for a request, all of it under its id. */
export function underRequestId<T>(id: string, work: () => T): T {
  return ids().run(id, work);
}

/** The id of the request that is worked for; undefined outside of any. */
export function currentRequestId(): string | undefined {
  return ids().getStore();
}
