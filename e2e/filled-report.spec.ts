import type { APIRequestContext, Page } from "@playwright/test";
import { v1aPayload, v3Payload } from "@/lib/testing/payloads";
import { expect, test } from "./support";

const DEBUG_TEXT = `0:000> vertarget
Windows 11 Version 22631 MP (8 procs) Free x64 compatible
0:000> ~4s; .ecxr; kp
rax=0000000000000011 rbx=0000000000000000 rcx=0000000000000000
Child-SP          RetAddr           Call Site
00000000\`0012f8a0 00000000\`00401234 Orrery!Moon::rise+0x1c [C:\\src\\moon.cpp @ 42]
00000000\`0012f8b0 00000000\`00401334 Orrery!main+0x5 [C:\\src\\main.cpp @ 7]

0:004> ~0kb
RetAddr           : Args to Child                                                           : Call Site
00000000\`00401234 : 00000000\`00000000 00000000\`00000000 00000000\`00000000 00000000\`00000000 : ntdll!NtDelayExecution+0x14
0:004> lm v
start             end                 module name
00000000\`00400000 00000000\`00480000   Orrery     (deferred)
`;

const PARTIAL_XML = `<report><os>Windows 11 x64</os><process>
<exception><code>c0000005</code><explanation>Access violation</explanation></exception>
<threads count="1"><thread id="4" name="RenderThread" current="yes">
<frame><symbol>tide</symbol><file>tide.js</file><line>32:4</line></frame></thread></threads>
</process></report>`;

async function openReport(
  { page, request, webhook }: { page: Page; request: APIRequestContext; webhook: string },
  payload: Record<string, unknown>,
): Promise<string> {
  const answer = await request.post(webhook, { data: payload });
  expect(answer.ok()).toBe(true);
  const { report } = await answer.json();
  await page.goto(`/reports/${report}`);
  return `/reports/${report}`;
}

const NO_XML = "BugSplat sent no report XML with this report.";

test("a report with nothing but a debugger text has all its parts", async ({
  page,
  request,
  webhook,
}) => {
  const payload = v1aPayload({ database: "filled", id: 1, reportXml: "", debugOutput: DEBUG_TEXT });
  const path = await openReport({ page, request, webhook }, payload);
  const summary = page.getByRole("region", { name: "Summary" });
  await expect(summary.getByRole("paragraph").first()).toHaveText(
    /^Access violation \(0xC0000005\).*in Orrery!Moon::rise at moon\.cpp:42, thread 4/,
  );
  await expect(summary).toContainText("Where it happened is from the debugger text.");
  await expect(page.getByText(`From the debugger text: ${NO_XML}`)).toBeVisible();
  await expect(page.getByRole("table", { name: /^Frames/ })).toContainText("moon.cpp:42");

  for (const [tab, content] of [
    ["threads", "NtDelayExecution"],
    ["registers", "0000000000000011"],
    ["modules", "Orrery"],
  ]) {
    await page.goto(`${path}?tab=${tab}`);
    await expect(page.getByText(`From the debugger text: ${NO_XML}`)).toBeVisible();
    await expect(page.getByRole("main")).toContainText(content ?? "");
  }
  await page.goto(`${path}?tab=raw`);
  const parts = page.getByRole("table", { name: "What each part was read from" });
  await expect(parts.getByRole("row", { name: "Modules" })).toContainText("Debugger text");
});

test("a partial XML is filled, and what it says stays", async ({ page, request, webhook }) => {
  const payload = v1aPayload({
    database: "filled",
    id: 2,
    reportXml: PARTIAL_XML,
    debugOutput: DEBUG_TEXT,
  });
  const path = await openReport({ page, request, webhook }, payload);
  await expect(page.getByRole("heading", { name: "Thread 4 RenderThread" })).toBeVisible();
  await expect(page.getByRole("table", { name: /^Frames/ })).toContainText("tide.js:32:4");
  await expect(page.getByText("from the debugger text")).toHaveCount(0);
  await page.goto(`${path}?tab=registers`);
  await expect(
    page.getByText("From the debugger text: the report XML does not have them."),
  ).toBeVisible();
});

test("a call stack alone says so", async ({ page, request, webhook }) => {
  await openReport({ page, request, webhook }, v3Payload({ database: "filled", id: 3 }));
  await expect(page.getByText(`From the notification's call stack: ${NO_XML}`)).toBeVisible();
});
