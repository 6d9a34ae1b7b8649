import { storableText } from "@/lib/report/storable-text";
import { v1aPayload } from "@/lib/testing/payloads";
import { showPeople } from "./show-people";
import { expect, test } from "./support";

const MARKUP = `<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>"'&amp;`;
const ODD = `\u202Egnp.exe\u202C \u0000 ${"🌱".repeat(5)} \uD800`;
const LONG = "Template<".repeat(1500);

test("markup, odd characters and long names are shown as text", async ({
  page,
  browser,
  request,
  webhook,
}) => {
  const xml = `<report><os>${asXml(MARKUP)}</os><process>
    <exception><code>c0000005</code><func><![CDATA[App!${LONG}]]></func><registers><rip>${asXml(MARKUP)}</rip></registers></exception>
    <modules><module><name>${asXml(MARKUP)}</name><path>${asXml(LONG)}</path></module></modules>
    <threads><thread id="${asXml(MARKUP)}" current="yes"><frame><symbol><![CDATA[App!${LONG}${MARKUP.replaceAll("]]>", "")}]]></symbol>
    <file>${asXml(MARKUP)}</file><line>1</line></frame></thread></threads></process></report>`;
  const text = MARKUP + ODD;
  const answer = await request.post(webhook, {
    data: v1aPayload({
      database: text,
      application: text,
      version: text,
      stackKeyName: `${LONG}${text}`,
      user: text,
      email: text,
      key: text,
      ipAddress: text,
      exceptionCode: text,
      exceptionMessage: text,
      userDescription: text,
      received: new Date().toISOString(),
      reportXml: xml,
      debugOutput: `${text}\n${LONG}`,
      attributes: { [text]: text },
    }),
  });
  // 200 where an earlier try has brought it.
  expect([200, 201]).toContain(answer.status());

  await showPeople(browser, storableText(text).trim());
  const { report } = await answer.json();
  await page.goto(`/reports/${report}`);
  const inGroup = page.getByText("In the group").getByRole("link");
  const group = ((await inGroup.getAttribute("href")) ?? "").split("?")[0];
  expect(group).toMatch(/^\/groups\/\d+-\d+$/);
  const tabs = ["", "threads", "registers", "modules", "attributes", "debugger-text", "raw"];
  for (const address of [
    "/",
    "/groups",
    "/groups/inbox",
    ...["overview", "special", "breakdown", "versions", "comments"].map(
      (tab) => `${group}?tab=${tab}`,
    ),
    `${group}/ticket`,
    "/reports",
    "/versions",
    "/versions/compare",
    "/intake",
    ...["privacy", "retention", "trackers", "tokens", "api-tokens", "forget"].map(
      (area) => `/settings/${area}`,
    ),
    ...tabs.map((tab) => `/reports/${report}?tab=${tab}`),
    `/reports/${report}/compare/${report}`,
  ]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => "hacked" in window)).toBe(false);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, `${address} scrolls sideways`).toBeLessThanOrEqual(0);
  }
});

test.describe("were a text taken for markup", () => {
  test.use({ expectedConsoleErrors: [/Content Security Policy|404/] });

  test("no script in it would run, and nothing be loaded for it from elsewhere", async ({
    page,
  }) => {
    // An answer without React, which takes what it did not render for an error; it has no icon (404).
    const answer = await page.goto("/suggest?field=user&typed=");
    expect(answer?.headers()).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
    });
    const refused = await page.evaluate(async () => {
      const directives: string[] = [];
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) =>
        directives.push(effectiveDirective),
      );
      document.body.insertAdjacentHTML(
        "beforeend",
        `<img src="data:," onerror="window.hacked = 1"><img src="https://example.com/seen.gif">`,
      );
      await new Promise((done) => setTimeout(done, 500));
      return directives;
    });
    expect(refused.sort()).toEqual(["img-src", "script-src-attr"]);
    expect(await page.evaluate(() => "hacked" in window)).toBe(false);
  });
});

function asXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
