import { connect, type Socket } from "node:net";
import { v3Payload } from "@/lib/testing/payloads";
import { expect, test } from "./support";

const database = "intake-journey";

test("a delivery that was not understood is found, read field by field, and replayed", async ({
  page,
  request,
  webhook,
}) => {
  await request.post(webhook, { data: v3Payload({ database, id: "none", fromTheFuture: 1 }) });
  await page.goto(`/intake?database=${database}&result=quarantined`);
  await expect(page.getByRole("heading", { level: 1, name: "Intake" })).toBeVisible();
  const row = page.getByRole("table", { name: "Deliveries, newest first" }).getByRole("row").nth(1);
  await expect(row).toContainText("Quarantined");
  await expect(row).toContainText('The field "id" is not a whole number.');

  await row.getByRole("link").first().click();
  const fields = page.getByRole("table", { name: "Fields of the payload" });
  await expect(fields.getByRole("row", { name: /^id/ })).toContainText("is not a whole number");
  await expect(fields.getByRole("row", { name: /^fromTheFuture/ })).toContainText("not known");
  await page.getByRole("button", { name: "Replay" }).click();
  await expect(page.getByText("It is still not understood")).toBeVisible();

  await page.goto(`/intake?database=${database}`);
  await page.getByRole("button", { name: "Replay all of these" }).click();
  await expect(page.getByText("Nothing has changed so far.")).toBeVisible();
  await page.getByRole("button", { name: /^Replay \d/ }).click();
  await expect(page.getByText("What came of it")).toBeVisible();
  await expect(page.getByText("· finished")).toBeVisible();
});

test("a pasted payload is told, and a test goes all the way", async ({ page }) => {
  await page.goto("/intake/try");
  await page.getByRole("textbox").fill(JSON.stringify(v3Payload({ database, received: "soon" })));
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(page.getByText("It would become a new report.")).toBeVisible();
  await expect(page.getByText("left out: it is not a date that we can read")).toBeVisible();

  await page.goto("/intake/test");
  await page.getByRole("button", { name: "Send a test notification" }).click();
  await expect(page.getByRole("heading", { name: "The webhook works", exact: true })).toBeVisible();
  await page.getByRole("link", { name: "The test's report" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Report");
});

test("senders that stop in the middle, or say nothing, hold up nobody", async ({
  request,
  webhook,
}) => {
  const { hostname, port, pathname } = new URL(webhook);
  const stall = (text: string) =>
    new Promise<Socket>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () =>
        socket.write(text, () => resolve(socket)),
      );
      socket.once("error", reject);
    });
  const begun = `POST ${pathname} HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n{"database":`;
  const sockets = await Promise.all(
    Array.from({ length: 60 }, (_, at) => stall(["", "POST ", begun][at % 3] ?? begun)),
  );
  // Half of them are gone without a word, as when a cable is pulled.
  for (const socket of sockets.slice(0, 30)) socket.resetAndDestroy();

  const began = Date.now();
  const response = await request.post(webhook, { data: v3Payload({ database, id: 77 }) });
  expect(response.ok()).toBe(true);
  expect(Date.now() - began).toBeLessThan(5_000);
  for (const socket of sockets) socket.destroy();
  expect((await request.get("/api/health/ready")).status()).toBe(200);
});
