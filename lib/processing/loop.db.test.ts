import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { db } from "@/lib/db";
import { processUntil } from "@/lib/processing/loop";
import { arrive } from "@/lib/testing/arrival";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { v1aPayload } from "@/lib/testing/payloads";

const PATIENTLY = { timeout: 20_000 };

function processMeanwhile(): void {
  const end = new AbortController();
  const ended = processUntil(end.signal);
  onTestFinished(async () => {
    end.abort();
    await ended;
  });
}

/** How many reports of a database are read, and by how many statements. */
async function countRead(database: string) {
  const [counts] = await db.$queryRaw<{ reports: number; statements: number }[]>`
    select count(*)::int as reports, count(distinct r.xmin::text)::int as statements
    from reports r join databases d on d.id = r.database_id
    where d.name = ${database} and r.reader_version is not null`;
  return counts;
}

test("reports that come one after the other are read together", async () => {
  processMeanwhile();
  const database = freshDatabase();
  // The thread that reads starts with the first one, and takes its time.
  await arrive(v1aPayload({ database, id: 1 }));
  await expect.poll(() => countRead(database), PATIENTLY).toMatchObject({ reports: 1 });

  const beganAt = performance.now();
  for (let id = 2; id <= 31; id += 1) {
    await arrive(v1aPayload({ database, id }));
    await pause(20);
  }
  const tenths = (performance.now() - beganAt) / 100;
  await expect.poll(() => countRead(database), PATIENTLY).toMatchObject({ reports: 31 });
  const { statements = 31 } = (await countRead(database)) ?? {};
  // The first one of all had its own, and so may have the first and the last of these.
  expect(statements).toBeLessThanOrEqual(tenths + 3);
});
