import { z } from "zod";

const Receipt = z.object({ report: z.string() });

/** Posts a notification as BugSplat does; gives the path of its report's page. */
export async function postReport(webhook: string, body: Record<string, unknown>): Promise<string> {
  const answer = await fetch(webhook, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (answer.status !== 201) {
    throw new Error(`The webhook answered ${answer.status}: ${await answer.text()}`);
  }
  return `/reports/${Receipt.parse(await answer.json()).report}`;
}
