import { v3Payload } from "@/lib/testing/payloads";
import { makeApiToken, revokeApiToken, scriptWith } from "./api-tokens";
import { violationsOf } from "./axe";
import { showPeople } from "./show-people";
import { expect, test } from "./support";

const DATABASE = "token-journey";
const OTHER = "token-journey, another";
/** Tells this try from one before it: tokens are never deleted. */
const TRY = Date.now();
const WORD = `nightly${TRY}`;
const NAME = `<img src=x onerror="window.hacked=1"> \u202E${WORD}`;

test.beforeAll(async ({ browser, request, baseURL }) => {
  const webhook = `${baseURL}/api/ingest/${process.env.E2E_INGEST_TOKEN}`;
  for (const [at, database] of [DATABASE, OTHER].entries()) {
    const report = {
      database,
      id: 9_700 + at,
      application: "Lighthouse",
      stackKeyName: `Lighthouse!lamp${at}`,
      user: "ada",
    };
    expect((await request.post(webhook, { data: v3Payload(report) })).ok()).toBe(true);
  }
  await showPeople(browser, DATABASE);
});

function linesOf(text: string) {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

test("a script reads with its token what that is for, until it is revoked", async ({
  page,
  baseURL,
}) => {
  const { token, command } = await makeApiToken(page, {
    name: NAME,
    scopes: ["Reports"],
    database: DATABASE,
  });
  expect(token).toMatch(/^crb_[A-Za-z0-9_-]{43}$/);
  expect(command).toBe(
    `curl -fsS -H "Authorization: Bearer ${token}" "${baseURL}/groups/export?format=ndjson&range=7d"`,
  );
  expect(await page.evaluate(() => "hacked" in window)).toBe(false);
  await page.reload();
  await expect(page.getByText(token)).toHaveCount(0);
  const row = page.getByRole("listitem").filter({ hasText: WORD });
  await expect(row).toContainText("never used");

  const script = await scriptWith(token, baseURL);
  const groups = await script.get("/groups/export?format=ndjson&range=all");
  expect(groups.status()).toBe(200);
  expect(groups.headers()["content-type"]).toContain("application/x-ndjson");
  const lines = linesOf(await groups.text());
  expect(lines).toMatchObject([
    { database: DATABASE, group: "Lighthouse!lamp0" },
    { complete: true, rows: 1 },
  ]);

  const reports = linesOf(
    await (await script.get("/reports/export?format=ndjson&range=all")).text(),
  );
  expect(reports).toMatchObject([{ user: expect.stringMatching(/^person-/) }, { rows: 1 }]);
  const notification = await script.get(`/reports/${reports[0].id}/notification`);
  expect(await notification.json()).toMatchObject({ id: 9_700, user: reports[0].user });

  expect((await script.get("/volume/csv?range=all")).status()).toBe(200);

  await page.goto("/settings/audit?action=export");
  const noted = page.getByRole("row").filter({ hasText: `API token ${NAME}` });
  for (const subject of ["groups", "reports", "volume"]) {
    const line = noted.filter({ has: page.getByRole("cell", { name: subject, exact: true }) });
    await expect(line).toContainText("exported a list");
  }

  await revokeApiToken(page, WORD);
  await expect(row).toContainText("last used");
  const refused = await script.get("/groups/export?format=ndjson&range=all");
  const unknown = await (await scriptWith(`crb_${"A".repeat(43)}`, baseURL)).get("/groups/export");
  for (const answer of [refused, unknown]) {
    expect(answer.status()).toBe(401);
    expect(answer.headers()["www-authenticate"]).toBe("Bearer");
    expect(answer.headers()["content-type"]).toBe("application/problem+json");
  }
  expect(await refused.text()).toBe(await unknown.text());
});

test("people are named to a token with that scope, and a scope that lacks is named", async ({
  page,
  baseURL,
}) => {
  const { token } = await makeApiToken(page, { name: "people", scopes: ["Reports", "People"] });
  const script = await scriptWith(token, baseURL);
  const answer = await script.get(`/reports/export?format=ndjson&range=all&app=Lighthouse`);
  const users = linesOf(await answer.text()).map(({ database, user }) => [database, user]);
  expect(users).toEqual(
    expect.arrayContaining([
      [DATABASE, "ada"],
      [OTHER, expect.stringMatching(/^person-/)],
    ]),
  );

  const audit = await script.get("/settings/audit/csv");
  expect(audit.status()).toBe(403);
  expect(audit.headers()["www-authenticate"]).toContain('scope="audit"');
  expect(await audit.json()).toMatchObject({ detail: expect.stringContaining('"audit"') });
  const page403 = await script.get("/groups", { maxRedirects: 0 });
  expect(page403.status()).toBe(403);
  expect(await page403.json()).toMatchObject({ title: "Not open to tokens" });
});

test("what cannot be had together is said at the form, which keeps what was chosen", async ({
  page,
}) => {
  await page.goto("/settings/api-tokens");
  const form = page.getByRole("region", { name: "New token" });
  await form.getByLabel("Name", { exact: true }).fill("kept in the form");
  await form.getByLabel("Good for").selectOption("A year");
  await form.getByLabel("BugSplat database").selectOption(DATABASE);
  await form.getByRole("checkbox", { name: "Audit log" }).check();
  await form.getByRole("button", { name: "Make a token" }).click();
  await expect(form.getByText("The audit log is of all databases.")).toBeVisible();
  await expect(form.getByLabel("Name", { exact: true })).toHaveValue("kept in the form");
  await expect(form.getByLabel("Good for")).toHaveValue("365");
  await expect(form.getByRole("checkbox", { name: "Audit log" })).toBeChecked();
  expect(await violationsOf(page)).toEqual([]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a token is made and revoked too", async ({ page, baseURL }) => {
    const name = `plain form ${TRY}`;
    const { token } = await makeApiToken(page, { name, scopes: ["Audit log"] });
    const script = await scriptWith(token, baseURL);
    const log = await script.get("/settings/audit/csv?action=api-token-make");
    expect(log.status()).toBe(200);
    expect(await log.text()).toContain(`${name}: audit in all databases`);
    expect((await script.get("/groups/export")).status()).toBe(403);
    await revokeApiToken(page, name);
    expect((await script.get("/settings/audit/csv")).status()).toBe(401);
  });
});
