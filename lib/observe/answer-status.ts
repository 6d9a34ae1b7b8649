import { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";

declare global {
  var crashboardAnswers: AsyncLocalStorage<ServerResponse> | undefined;
}

/** Remembered globally: Next bundles instrumentation and routes apart. */
function answers(): AsyncLocalStorage<ServerResponse> {
  globalThis.crashboardAnswers ??= new AsyncLocalStorage();
  return globalThis.crashboardAnswers;
}

/** All that is done for a request from here on can find its answer. */
export function rememberAnswer(response: ServerResponse): void {
  answers().enterWith(response);
}

/**
 * Gives the page that is being rendered another status than 200; Next knows no way to do that but for a
 * few. To be called before anything of the page is sent.
 */
export function setAnswerStatus(status: number): void {
  const response = answers().getStore();
  if (response && !response.headersSent) response.statusCode = status;
}
