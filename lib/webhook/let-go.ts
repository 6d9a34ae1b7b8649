import type { IncomingMessage } from "node:http";

/** In milliseconds: who is busy sending hears the answer meanwhile. */
const LINGER = 10_000;

/**
 * Lets a request go whose sender was answered before all of it was there. Node itself would take what still
 * comes for five minutes, and wait for its end when the server is to stop.
 */
export function letGo(request: IncomingMessage, linger = LINGER): void {
  const timer = setTimeout(() => request.destroy(), linger).unref();
  request.once("close", () => clearTimeout(timer));
}
