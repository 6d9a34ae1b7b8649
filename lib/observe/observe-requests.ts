import { subscribe } from "node:diagnostics_channel";
import { IncomingMessage, ServerResponse } from "node:http";
import { log } from "@/lib/log";
import { rememberAnswer } from "@/lib/observe/answer-status";
import { isForSomebody } from "@/lib/observe/for-somebody";
import { metrics } from "@/lib/observe/metrics";
import { requestIdOf } from "@/lib/observe/request-id";
import { routeName } from "@/lib/observe/route-name";
import { noteVisit } from "@/lib/processing/traffic";

declare global {
  var crashboardObserves: boolean | undefined;
}

/**
 * Gives each request of this process an id, in the log and in its answer, and measures it. Node itself
 * tells of requests, before Next has them: so pages, files and routes are all the same.
 */
export function observeRequests(): void {
  if (globalThis.crashboardObserves) return;
  globalThis.crashboardObserves = true;
  subscribe("http.server.request.start", (message) => {
    if (!(message instanceof Object && "request" in message && "response" in message)) return;
    const { request, response } = message;
    if (request instanceof IncomingMessage && response instanceof ServerResponse) {
      rememberAnswer(response);
      observe(request, response);
    }
  });
}

function observe(request: IncomingMessage, response: ServerResponse): void {
  const startedAt = performance.now();
  const isVisit = isForSomebody(request.url ?? "");
  if (isVisit) noteVisit();
  const requestId = requestIdOf(request.headers["x-request-id"]);
  response.setHeader("x-request-id", requestId);
  // So that a route finds it.
  request.headers["x-request-id"] = requestId;
  response.once("close", () => {
    if (isVisit) noteVisit();
    const { method = "" } = request;
    const route = routeName(request.url ?? "");
    const status = response.writableEnded ? response.statusCode : INTERRUPTED;
    const milliseconds = Math.round(performance.now() - startedAt);
    const labels = { method, route, status: String(status) };
    metrics().requestSeconds.observe(labels, milliseconds / 1_000);
    const level = status >= 500 ? "warn" : "debug";
    log[level]({ requestId, ...labels, milliseconds }, "request");
  });
}

/** As nginx calls it: the client was gone before the answer was there. */
const INTERRUPTED = 499;
