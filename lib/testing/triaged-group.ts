import { expect } from "vitest";
import { db } from "@/lib/db";
import { adminOf } from "@/lib/testing/admin-of";
import { arrive } from "@/lib/testing/arrival";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { v1aPayload } from "@/lib/testing/payloads";
import { readWaitingReports } from "@/lib/testing/read-waiting-reports";
import { changeGroup } from "@/lib/triage/change-group";
import { getTriage } from "@/lib/triage/get-triage";
import { GROUP_STATES } from "@/lib/triage/group-state";
import { listGroupsIn } from "@/lib/triage/list-groups-in";
import type { Wish } from "@/lib/triage/wish";

const HOUR = 3_600_000;
// Whether a mute is over, PostgreSQL's clock tells.
const START = new Date(Math.floor(Date.now() / HOUR) * HOUR - 100 * HOUR);
/** So many hours after the start. */
export const at = (hours: number) => new Date(START.getTime() + hours * HOUR);

/** A group of a database of its own, with one report of version 4.1 received at the start. */
export async function newGroup(database = freshDatabase()) {
  await deliver(database, { id: 100, version: "4.1", hours: 0 });
  const { id: databaseId } = await db.database.findUniqueOrThrow({ where: { name: database } });
  const { id } = await db.group.findFirstOrThrow({ where: { databaseId } });
  const application = await db.application.findFirstOrThrow({ where: { databaseId } });
  const key = { databaseId, id };
  const scope = adminOf(databaseId);
  return { database, key, scope, applicationId: application.id };
}
export type TriagedGroup = Awaited<ReturnType<typeof newGroup>>;

export type Said = {
  id: number;
  version: string;
  hours: number;
  group?: number;
  order?: number;
  user?: string;
};

/** Lets a report arrive that BugSplat received so many hours after the start. */
export async function deliver(
  database: string,
  { id, version, hours, group = 1, order = 0, user = "Ada" }: Said,
) {
  const received = at(hours).toISOString();
  const payload = { database, id, version, received, stackKeyId: group, user, reportXml: "" };
  await arrive(v1aPayload(payload), {
    // What arrives last wins: by this time, in whatever order it is read.
    arrivedAt: new Date(at(200).getTime() + order),
  });
}

export async function readAll(): Promise<void> {
  while ((await readWaitingReports()) > 0);
}

/** What the page shows of it. */
export const look = async ({ scope, key }: TriagedGroup, now = new Date()) => {
  const triage = await getTriage(scope, key, now);
  if (!triage) throw new Error("The group is not there.");
  return triage;
};

/** Does it at a time, as somebody who has seen all that is there. */
export async function change(group: TriagedGroup, wish: Wish, hours: number, note = "") {
  const { revision } = await look(group);
  return changeGroup(group.scope, group.key, { wish, note, revision, now: at(hours) });
}

/** The state as the page tells it; the lists must say the same. */
export async function stateOf(group: TriagedGroup) {
  await readAll();
  const { state } = await look(group);
  const { databaseIds } = group.scope;
  for (const listed of GROUP_STATES) {
    if (listed === "open") continue;
    const ids = await listGroupsIn(databaseIds, [listed]);
    expect(ids.includes(group.key.id), `listed as ${listed}, shown as ${state}`).toBe(
      listed === state,
    );
  }
  return state;
}
