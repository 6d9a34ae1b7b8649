import type { IncomingMessage, ServerResponse } from "node:http";
import { requestIdOf, underRequestId } from "@/lib/observe/request-id";
import { letGo } from "@/lib/webhook/let-go";
import { METHOD_NOT_ALLOWED } from "@/lib/webhook/refusal";
import { takeNotification } from "@/lib/webhook/take-notification";

/**
 * Answers a request to the webhook: what is posted with a valid token is durable before that.
 *
 * @param token as the address has it
 */
export async function serveWebhook(
  request: IncomingMessage,
  response: ServerResponse,
  token: string,
): Promise<void> {
  const requestId = requestIdOf(request.headers["x-request-id"]);
  const { status, headers, json } =
    request.method === "POST"
      ? await underRequestId(requestId, () => takeNotification(request, token))
      : METHOD_NOT_ALLOWED;
  const text = JSON.stringify(json);
  response.writeHead(status, { ...headers, "content-length": Buffer.byteLength(text) });
  response.end(request.method === "HEAD" ? undefined : text);
  if (!request.complete) letGo(request);
}
