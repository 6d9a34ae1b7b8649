import { v1aPayload } from "@/lib/testing/payloads";
import { expect, test } from "./support";

const MARKUP = `<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>"'&amp;`;
const ODD = `\u202Egnp.exe\u202C \u0000 ${"🌱".repeat(5)} \uD800`;
const LONG = "Template<".repeat(1500);

test("markup, odd characters and long names are shown as text", async ({
  page,
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
      received: new Date().toISOString(),
      reportXml: xml,
      debugOutput: `${text}\n${LONG}`,
      attributes: { [text]: text },
    }),
  });
  expect(answer.status()).toBe(201);

  const { report } = await answer.json();
  const tabs = ["", "threads", "registers", "modules", "attributes", "debugger-text", "raw"];
  for (const address of [
    "/",
    "/groups",
    "/reports",
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

function asXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
