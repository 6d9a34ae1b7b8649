import { readFileSync } from "node:fs";
import { type APIRequestContext, request as newRequest } from "@playwright/test";
import { z } from "zod";
import { listRoutes } from "@/lib/testing/list-routes";
import { v1aPayload } from "@/lib/testing/payloads";
import { isOpenToAll, isOpenToTokens } from "@/lib/web/open-pages";
import { makeApiToken, revokeApiToken, scriptWith } from "./api-tokens";
import { ownName } from "./own-name";
import { NOBODY_STATE } from "./owner";
import { invite } from "./people";
import { expect, test } from "./support";

/** Stands in every text of the database that nobody but the owner may see. */
const MARK = "walkmark9137";
const HIDDEN = `closed-${MARK}`;
const SEEN = "walk-open";

/** Every address that the app serves, with the hidden report, group and delivery in its place. */
function addresses(ids: Record<string, string>): string[] {
  return listRoutes().map((route) =>
    route.replaceAll(/\[(\w+)\]/g, (_, name) => ids[name] ?? `no-id-for-${name}`),
  );
}

/** Pages whose forms can be sent by whoever is not signed in, and what these forms are for. */
const OPEN_ACTIONS = [
  "signInHere",
  "signInByCode",
  "signInElsewhere",
  "enterByLink",
  "signOutHere",
  "setTheme",
  "setColumns",
  "setDensity",
];

const Manifest = z.object({
  node: z.record(z.string(), z.object({ exportedName: z.string(), workers: z.looseObject({}) })),
});

async function hiddenIds(
  owner: APIRequestContext,
  webhook: string,
): Promise<Record<string, string>> {
  const payload = v1aPayload({
    database: HIDDEN,
    application: `app ${MARK}`,
    version: `1.0-${MARK}`,
    user: MARK,
    email: `${MARK}@example.com`,
    stackKeyName: `${MARK}!main(1)`,
    exceptionMessage: MARK,
    key: MARK,
    debugOutput: MARK,
  });
  const stored = await (await owner.post(webhook, { data: payload })).json();
  const report = z.string().parse(stored.report);
  const refused = await owner.post(webhook, { data: { ...payload, id: "none", user: MARK } });
  const delivery = z.string().parse((await refused.json()).delivery);
  const found = await owner.get(`/groups?bugsplat=${HIDDEN}:501`);
  const group = new URL(found.url()).pathname.split("/")[2] ?? "";
  return {
    report,
    other: report,
    group,
    delivery,
    replay: "1",
    bulk: "1",
    token: "made-up",
    secret: "made-up",
  };
}

test("nobody but those who may sees anything of a database, at any address", async ({
  page,
  browser,
  webhook,
  baseURL,
}) => {
  test.setTimeout(300_000);
  const owner = page.request;
  await owner.post(webhook, { data: v1aPayload({ database: SEEN, id: 9_101 }) });
  const ids = await hiddenIds(owner, webhook);
  const everywhere = addresses(ids);
  const filtered = ["/", "/groups", "/reports", "/versions", "/intake", "/settings"].flatMap(
    (path) => [
      `${path}?database=${HIDDEN}&range=all`,
      `${path}?q=user:${MARK.slice(0, 8)}*&range=all`,
    ],
  );
  const merge = `/groups/bulk/merge?groups=${ids.group}&into=${ids.group}`;
  const suggested = `/suggest?field=user&typed=${MARK.slice(0, 4)}&range=all`;
  const all = [...everywhere, ...filtered, suggested, merge];

  // The owner finds the mark, so that the others could have.
  const told = await Promise.all(all.map(async (address) => (await owner.get(address)).text()));
  expect(told.filter((text) => text.includes(MARK)).length).toBeGreaterThan(20);

  for (const role of ["reader", "triager", "admin"]) {
    const email = `${ownName(`walk-${role}`)}@example.com`;
    const member = (await invite(page, browser, { email, roles: { [SEEN]: role } })).request;
    for (const address of all) {
      const answer = await member.get(address, { maxRedirects: 0 });
      const text = withoutEcho(await answer.text());
      expect(text.includes(MARK), `${address} as ${role}: ${answer.status()}`).toBe(false);
      const names = Object.values(ids).some((id) => id.includes("-") && address.includes(`/${id}`));
      if (names && !isOpenToAll(address)) expect([404, 405], address).toContain(answer.status());
    }
  }

  const stranger = await newRequest.newContext({ baseURL, storageState: NOBODY_STATE });
  for (const address of all) {
    const answer = await stranger.get(address, { maxRedirects: 0 });
    expect(withoutEcho(await answer.text()).includes(MARK), address).toBe(false);
    const path = address.split("?")[0] ?? "";
    if (isOpenToAll(path) || path.startsWith("/api/")) continue;
    expect(answer.status(), address).toBe(307);
    expect(answer.headers().location, address).toContain("/sign-in");
  }
});

test("a token opens the files that it is for, of its database, and no page at all", async ({
  page,
  webhook,
  baseURL,
}) => {
  test.setTimeout(300_000);
  await page.request.post(webhook, { data: v1aPayload({ database: SEEN, id: 9_102 }) });
  const ids = await hiddenIds(page.request, webhook);
  const guarded = addresses(ids).filter((path) => !isOpenToAll(path) && !path.startsWith("/api/"));
  const files = guarded.filter(isOpenToTokens);
  expect(files).toHaveLength(14);

  /** What every guarded address answers to a script, the owner's cookie or not. */
  const walk = async (token: string, expected: (path: string) => number[], mayTell = false) => {
    const script = await scriptWith(token, baseURL);
    for (const path of guarded) {
      const answer = await script.get(path, { maxRedirects: 0 });
      expect(expected(path), `${path}: ${answer.status()}`).toContain(answer.status());
      const text = withoutEcho(await answer.text());
      if (!mayTell) expect(text.includes(MARK), path).toBe(false);
      if (![401, 403].includes(answer.status())) continue;
      expect(answer.headers()["content-type"], path).toBe("application/problem+json");
    }
  };
  const isLog = (path: string) => path === "/settings/audit/csv";
  const names = (path: string) => path.includes(`/${ids.report}`) || path.includes(`/${ids.group}`);
  const asks = (path: string) => path === "/versions/compare/csv";

  // What a report lacks is not there for its owner either.
  const ofOwner = new Map<string, number>();
  for (const path of files) ofOwner.set(path, (await page.request.get(path)).status());
  expect([...ofOwner.values()].filter((status) => status === 200).length).toBeGreaterThan(9);

  // Tokens are never deleted: another try has others.
  const everything = `walk all ${Date.now()}`;
  const all = await makeApiToken(page, { name: everything, scopes: ["Reports", "Audit log"] });
  await walk(all.token, (path) => [ofOwner.get(path) ?? 403], true);
  for (const scopes of [["Reports"], ["Reports", "People"]] as const) {
    const name = `walk ${scopes.join(" ")} of another database`;
    const made = await makeApiToken(page, { name, scopes: [...scopes], database: SEEN });
    await walk(made.token, (path) => {
      if (!isOpenToTokens(path) || isLog(path)) return [403];
      return names(path) ? [404] : asks(path) ? [200, 404] : [200];
    });
  }
  const log = await makeApiToken(page, { name: "walk audit", scopes: ["Audit log"] });
  await walk(log.token, (path) => [isLog(path) ? 200 : 403]);

  // With a session too: the token counts.
  const withCookie = { authorization: `Bearer ${log.token}` };
  for (const path of guarded.filter((one) => !isLog(one))) {
    const answer = await page.request.get(path, { headers: withCookie, maxRedirects: 0 });
    expect(answer.status(), path).toBe(403);
  }
  await revokeApiToken(page, everything);
  await walk(all.token, (path) => [isOpenToTokens(path) ? 401 : 403]);
});

test("no form does anything for whoever is not signed in, nor for a token", async ({
  page,
  baseURL,
}) => {
  const stranger = await newRequest.newContext({ baseURL, storageState: NOBODY_STATE });
  const { token } = await makeApiToken(page, {
    name: "walk forms",
    scopes: ["Reports", "People", "Audit log"],
  });
  const { node } = Manifest.parse(
    JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8")),
  );
  const actions = Object.entries(node).filter(
    ([, { exportedName }]) => !OPEN_ACTIONS.includes(exportedName),
  );
  expect(actions.length).toBeGreaterThan(10);
  for (const [id, { exportedName, workers }] of actions) {
    const path = (Object.keys(workers)[0] ?? "")
      .replace(/^app/, "")
      .replace(/\/page$/, "")
      .replaceAll(/\[\w+\]/g, "1-1");
    const sent = { multipart: { [`$ACTION_ID_${id}`]: "" }, maxRedirects: 0 };
    const headers = { origin: baseURL ?? "" };
    const answer = await stranger.post(path || "/", { ...sent, headers });
    const where = answer.headers().location ?? "";
    const isSentAway = answer.status() === 303 && where.includes("/sign-in");
    expect(
      isSentAway || answer.status() >= 400,
      `${exportedName}: ${answer.status()} ${where}`,
    ).toBe(true);
    // The owner's session comes with it.
    const bearing = { ...headers, authorization: `Bearer ${token}` };
    const refused = await page.request.post(path || "/", { ...sent, headers: bearing });
    expect(refused.status(), exportedName).toBe(403);
  }
});

/** Without the name of the database, where a page only repeats what was asked of it. */
function withoutEcho(text: string): string {
  return text.replaceAll(HIDDEN, "");
}
