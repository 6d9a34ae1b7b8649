import { sampleNotifications } from "@/lib/samples/notifications";
import { sampleRun } from "./sample-reports";
import { expect, test } from "./support";

test("the sample notifications of a month arrive through the webhook", async ({
  request,
  webhook,
}) => {
  for (const { body } of sampleNotifications(sampleRun())) {
    // 200 is of one that an earlier try has brought.
    expect([200, 201]).toContain((await request.post(webhook, { data: body })).status());
  }
});
