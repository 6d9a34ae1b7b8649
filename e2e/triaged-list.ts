import type { APIRequestContext } from "@playwright/test";
import { v3Payload } from "@/lib/testing/payloads";
import { ownName } from "./own-name";
import { expect } from "./support";

type Webhook = { request: APIRequestContext; webhook: string };

/** A BugSplat database of its own with so many groups, the first with most reports. */
export async function arriveGroups(
  { request, webhook }: Webhook,
  { groups, reportsOfFirst = 1 }: { groups: number; reportsOfFirst?: number },
): Promise<string> {
  const database = ownName("list");
  const received = new Date(Date.now() - 60_000).toISOString();
  const arriveReport = async (id: number, group: number) => {
    const data = v3Payload({
      database,
      id,
      application: "Orrery",
      version: "4.1.0",
      stackKeyId: group,
      stackKeyName: `Orrery!Planet::turn${group}(${group})`,
      received,
      reportXml: "",
      debugOutput: "",
    });
    const answer = await request.post(webhook, { data });
    expect(answer.status()).toBe(201);
  };
  // The first alone: it makes the database, the application and its version.
  await arriveReport(1, 1);
  const rest = Array.from({ length: groups - 1 }, (_, at) => [at + 2, at + 2] as const);
  const more = Array.from({ length: reportsOfFirst - 1 }, (_, at) => [groups + at + 1, 1] as const);
  const all = [...rest, ...more];
  for (let at = 0; at < all.length; at += 20) {
    await Promise.all(all.slice(at, at + 20).map(([id, group]) => arriveReport(id, group)));
  }
  return database;
}

export const listOf = (database: string, more: Record<string, string> = {}) =>
  `/groups?${new URLSearchParams({ database, ...more })}`;
