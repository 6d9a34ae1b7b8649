import { readdirSync, readFileSync } from "node:fs";
import { type APIRequestContext, request as newRequest } from "@playwright/test";
import { z } from "zod";
import { v1aPayload } from "@/lib/testing/payloads";
import { isOpenToAll } from "@/lib/web/open-pages";
import { NOBODY_STATE } from "./owner";
import { invite } from "./people";
import { expect, test } from "./support";

/** Stands in every text of the database that nobody but the owner may see. */
const MARK = "walkmark9137";
const HIDDEN = `closed-${MARK}`;
const SEEN = "walk-open";

/** Every address that app/ serves, with the hidden report, group and delivery in its place. */
function addresses(ids: Record<string, string>): string[] {
  return readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => /(?:^|\/)(?:page\.tsx|route\.ts)$/.test(file))
    .map((file) => `/${file.replace(/\/?(?:page\.tsx|route\.ts)$/, "")}`)
    .map((route) => route.replaceAll(/\[(\w+)\]/g, (_, name) => ids[name] ?? `no-id-for-${name}`))
    .sort();
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
    const email = `walk-${role}@example.com`;
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

test("no form does anything for whoever is not signed in", async ({ baseURL }) => {
  const stranger = await newRequest.newContext({ baseURL, storageState: NOBODY_STATE });
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
    const answer = await stranger.post(path || "/", {
      multipart: { [`$ACTION_ID_${id}`]: "" },
      headers: { origin: baseURL ?? "" },
      maxRedirects: 0,
    });
    const where = answer.headers().location ?? "";
    const isSentAway = answer.status() === 303 && where.includes("/sign-in");
    expect(
      isSentAway || answer.status() >= 400,
      `${exportedName}: ${answer.status()} ${where}`,
    ).toBe(true);
  }
});

/** Without the name of the database, where a page only repeats what was asked of it. */
function withoutEcho(text: string): string {
  return text.replaceAll(HIDDEN, "");
}
