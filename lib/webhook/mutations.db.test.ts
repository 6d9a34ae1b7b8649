import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { findMiscounts } from "@/lib/testing/find-miscounts";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { mutatedRequests } from "@/lib/testing/mutate-payload";
import { serveHttp } from "@/lib/testing/serve-http";
import { serveWebhook } from "@/lib/webhook/serve-webhook";

// MUTATIONS=100000 npm test -- 'lib/webhook/mutations.db.test.ts' sends as many.
const MUTATIONS = Number(process.env.MUTATIONS ?? 240);
const AT_ONCE = 8;

const TOKEN = "the-token-of-the-mutations";
/** The statuses of the contract: kept and understood or not, or refused for a stated reason. */
const KEPT = [200, 201, 202];
const REFUSED = [400, 413, 415];

beforeAll(async () => {
  const tokenHash = new Uint8Array(createHash("sha256").update(TOKEN).digest());
  await db.ingestToken.create({ data: { name: "Mutations", tokenHash } });
});

/** Serves the webhook, and gives what posts to it. */
async function openWebhook() {
  const address = await serveHttp((request, response) => serveWebhook(request, response, TOKEN));
  return (body: Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
    fetch(address, { method: "POST", body, headers });
}

test(
  `${MUTATIONS} mutated payloads are each stored, quarantined or refused for a reason`,
  async () => {
    const post = await openWebhook();
    const database = freshDatabase();
    const statuses = new Map<number, number>();
    const runs = Math.ceil(MUTATIONS / AT_ONCE);
    await fc.assert(
      fc.asyncProperty(
        fc.array(mutatedRequests(database), { minLength: AT_ONCE, maxLength: AT_ONCE }),
        async (requests) => {
          const before = await db.delivery.count();
          const answers = await Promise.all(
            requests.map(({ body, headers }) => post(body, headers)),
          );
          for (const answer of answers) {
            statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
            expect([...KEPT, ...REFUSED]).toContain(answer.status);
            const told = await answer.json();
            if (REFUSED.includes(answer.status)) expect(told.detail).toMatch(/\.$/);
            if (answer.status === 202) expect(told.problems.length).toBeGreaterThan(0);
          }
          const kept = answers.filter(({ status }) => KEPT.includes(status)).length;
          expect(await db.delivery.count()).toBe(before + kept);
        },
      ),
      { numRuns: runs, endOnFailure: true },
    );
    // It is no test of anything unless some of each came.
    for (const status of [200, 201, 202]) expect(statuses.get(status) ?? 0).toBeGreaterThan(0);
    expect(await db.delivery.count({ where: { result: "kept" } })).toBe(0);
    expect(await findMiscounts(database)).toEqual([]);
  },
  60_000 + MUTATIONS * 100,
);

test("a bomb of gzip is refused, and takes no more memory than a notification may have", async () => {
  // Gzip goes on where one part of it ends and the next begins: 600 MB, made of one that is made once.
  const part = gzipSync(Buffer.alloc(10 * 1024 * 1024));
  const bomb = new Uint8Array(Buffer.concat(Array.from({ length: 60 }, () => part)));
  const post = await openWebhook();
  const before = process.memoryUsage().rss;
  const answer = await post(bomb, { "content-encoding": "gzip" });
  expect(answer.status).toBe(413);
  expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
});
