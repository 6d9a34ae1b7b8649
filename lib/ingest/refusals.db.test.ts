import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { countRefusal, flushRefusals } from "@/lib/ingest/refusals";

test("refusals are counted by hour, reason and token, and written together", async () => {
  const hour = new Date("2026-11-20T10:00:00Z");
  const at = (minutes: number) => new Date(hour.getTime() + minutes * 60_000);
  for (let minute = 0; minute < 50; minute += 1)
    countRefusal("unknown-token", undefined, at(minute));
  countRefusal("rate-limit", 7n, at(3));
  countRefusal("rate-limit", 7n, at(61));
  await flushRefusals();
  countRefusal("unknown-token", undefined, at(1));
  await flushRefusals();
  await flushRefusals();
  const rows = await db.hourlyRefusal.findMany({ orderBy: [{ hour: "asc" }, { tokenId: "asc" }] });
  expect(rows).toEqual([
    { hour, reason: "unknown-token", tokenId: 0n, refusalCount: 51, lastRefusedAt: at(49) },
    { hour, reason: "rate-limit", tokenId: 7n, refusalCount: 1, lastRefusedAt: at(3) },
    { hour: at(60), reason: "rate-limit", tokenId: 7n, refusalCount: 1, lastRefusedAt: at(61) },
  ]);
});
