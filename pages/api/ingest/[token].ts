import type { NextApiHandler, PageConfig } from "next";
import { serveWebhook } from "@/lib/webhook/serve-webhook";

/** The body is left as it comes: it is read to a limit, and kept as it was sent. */
export const config: PageConfig = { api: { bodyParser: false } };

/** BugSplat's webhook. What it sends with a valid token is durable before it is answered. */
const webhook: NextApiHandler = (request, response) =>
  serveWebhook(request, response, String(request.query.token));

export default webhook;
