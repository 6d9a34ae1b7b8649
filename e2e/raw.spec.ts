import { v1aPayload } from "@/lib/testing/payloads";
import { ownName } from "./own-name";
import { expect, test } from "./support";

const XML = `<report><process><modules>${["bell", "buoy", "reef"]
  .map((name) => `<module><name>${name}</name><checksum>0</checksum><order>1</order></module>`)
  .join("")}</modules><threads>${Array.from(
  { length: 20 },
  (_, id) => `<thread id="${id}"><frame><symbol>Buoy!ring${id}</symbol></frame></thread>`,
).join("")}</threads></process></report>`;

/** Bytes that no writer of JSON would make: order, white space and escapes are to stay. */
const BODY = JSON.stringify(
  v1aPayload({
    database: ownName("raw"),
    id: 9101,
    application: "Buoy",
    received: new Date().toISOString(),
    reportXml: XML,
    weather: "fog",
    crashFileUrl:
      "https://dumps.example.com/9101.zip?X-Amz-Date=20201120T101530Z&X-Amz-Expires=900",
  }),
).replace('"weather"', ' \t"we\\u0061ther" ');

test.beforeEach(async ({ page, request, webhook }) => {
  const headers = { "content-type": "application/json" };
  const answer = await request.post(webhook, { data: Buffer.from(BODY), headers });
  await page.goto(`/reports/${(await answer.json()).report}?tab=raw`);
});

test("parts are folded, open one by one, and all at once", async ({ page }) => {
  const xml = page.getByRole("region", { name: "Report XML, line by line" });
  await expect(xml.getByText('<thread id="7">')).toBeVisible();
  await expect(xml.getByText("Buoy!ring7")).toBeHidden();

  const row = xml.getByRole("listitem").filter({ hasText: '<thread id="7">' });
  await row.getByRole("link", { name: /^Unfold line/ }).click();
  await expect(xml.getByText("Buoy!ring7")).toBeVisible();
  await expect(xml.getByText("Buoy!ring8")).toBeHidden();

  await page.getByRole("link", { name: "Unfolded" }).last().click();
  await expect(page).toHaveURL(/raw=unfolded/);
  await expect(xml.getByText("Buoy!ring8")).toBeVisible();

  await page.getByRole("link", { name: "As is" }).last().click();
  await expect(page).toHaveURL(/raw=as-is/);
  await expect(xml.getByRole("listitem")).toHaveCount(1);
});

test("downloads are what was received, byte for byte, once people are shown", async ({
  page,
  request,
}) => {
  await page.getByRole("button", { name: "Show personal data" }).click();
  await expect(page.getByRole("button", { name: "Mask again" })).toBeVisible();
  const path = new URL(page.url()).pathname;
  const notification = await request.get(`${path}/notification`);
  expect(notification.headers()["content-type"]).toBe("application/json");
  expect(notification.headers()["content-disposition"]).toContain("attachment");
  expect(await notification.text()).toBe(BODY);

  const inline = await request.get(`${path}/notification?inline`);
  expect(inline.headers()["content-type"]).toBe("text/plain; charset=utf-8");
  expect(await (await request.get(`${path}/report-xml`)).text()).toBe(XML);
});

test("long texts in the notification say where they are, and rare fields are facts", async ({
  page,
}) => {
  const json = page.getByRole("region", { name: "Notification, line by line" });
  const line = json.getByRole("listitem").filter({ hasText: '"reportXml"' });
  await expect(line).toContainText("characters in all");
  await line.getByRole("link", { name: "shown below" }).click();
  await expect(page).toHaveURL(/#xml-1$/);

  await page.getByText("More facts").click();
  await expect(page.getByText("Parent stack key's number")).toBeVisible();
  await expect(page.getByText("weather", { exact: true })).toBeVisible();
});

test("a crash file whose link has expired is no link", async ({ page }) => {
  const files = page.getByRole("region", { name: "Files" });
  await expect(files.getByText("expired", { exact: true })).toBeVisible();
  await expect(files.getByText(/^The link worked until 20 Nov 2020, /)).toBeVisible();
  await expect(files.getByRole("link", { name: "Download the crash file" })).toHaveCount(0);
});
