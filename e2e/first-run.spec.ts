import { v1aPayload } from "@/lib/testing/payloads";
import { expect, test } from "./support";

test("from the first run to the first report", async ({ page, request, webhook, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Point BugSplat at Crashboard");
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(4);

  await page.getByRole("button", { name: "Copy" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(webhook);

  // The address that a person would have pasted into BugSplat; the page is not touched any more.
  const answer = await request.post(webhook, {
    data: v1aPayload({ received: new Date().toISOString() }),
  });
  expect(answer.status()).toBe(201);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Overview");

  await page
    .getByRole("link", { name: /Planet::draw/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Planet::draw");
  await page.getByRole("link", { name: "1001", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report 1001");
  await expect(page.getByText("planet.cpp:42").first()).toBeVisible();
  expect(page.url()).toBe(`${(await answer.json()).url}?in=group`);
});
