import { sampleNotifications } from "@/lib/samples/notifications";
import { expect, test } from "./support";

test("the sample notifications of a month arrive through the webhook", async ({
  request,
  webhook,
}) => {
  test.setTimeout(120_000);
  const options = { now: new Date(), reports: 360, days: 30, seed: 1 };
  for (const { body } of sampleNotifications(options)) {
    expect((await request.post(webhook, { data: body })).status()).toBe(201);
  }
});
