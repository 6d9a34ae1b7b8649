import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { getTicketDraft } from "@/lib/queries/get-ticket-draft";
import { listTrackers } from "@/lib/settings/list-trackers";
import { saveTracker } from "@/lib/settings/save-tracker";
import { arrive } from "@/lib/testing/arrival";
import { v3Payload } from "@/lib/testing/payloads";
import { at, deliver, newGroup, readAll } from "@/lib/testing/triaged-group";
import { ticketMarkdown } from "@/lib/tickets/markdown";
import { ALL_ROOM } from "@/lib/tickets/ticket-draft";
import type { Tracker } from "@/lib/tickets/tracker";

const GITHUB: Tracker = { kind: "github", address: "https://github.com/acme/game/issues/new" };
const ORIGIN = "https://crashes.example.com/";

test("a tracker is said for an application, and of two people at once the later is told", async () => {
  const { scope, key, applicationId } = await newGroup();
  const application = { databaseId: key.databaseId, id: applicationId };
  const save = (tracker: Tracker, revision: number) =>
    saveTracker(scope, application, { tracker, revision });
  expect(await listTrackers(scope, key.databaseId)).toMatchObject([{ tracker: null, revision: 0 }]);
  expect(await save({ ...GITHUB, address: "x" }, 0)).toMatchObject({ outcome: "refused" });
  expect(await save(GITHUB, 0)).toEqual({ outcome: "saved", revision: 1 });
  expect(await save(GITHUB, 0)).toEqual({ outcome: "overtaken", revision: 1 });
  expect(await listTrackers(scope, key.databaseId)).toMatchObject([{ tracker: GITHUB }]);
  const ticket = await getTicketDraft(scope, key, ORIGIN);
  expect(ticket?.trackers).toEqual([{ application: "Orrery", tracker: GITHUB }]);

  expect(await save({ ...GITHUB, address: " " }, 1)).toEqual({ outcome: "saved", revision: 2 });
  expect((await getTicketDraft(scope, key, ORIGIN))?.trackers).toEqual([]);
  const noted = await db.auditEntry.findMany({
    where: { action: "tracker-change", databaseId: key.databaseId },
    orderBy: { id: "asc" },
  });
  const { memberId } = scope;
  expect(noted).toMatchObject([
    { memberId, subject: `application ${applicationId}` },
    { memberId, subject: `application ${applicationId}: taken away` },
  ]);
  const other = await newGroup();
  const asked = { tracker: GITHUB, revision: 0 };
  expect(await saveTracker(other.scope, application, asked)).toEqual({ outcome: "missing" });
  expect(await listTrackers(other.scope, key.databaseId)).toEqual([]);
  expect(await getTicketDraft(other.scope, key, ORIGIN)).toBeNull();
});

test("a ticket counts by version, the highest first, and names nobody", async () => {
  const { database, scope, key } = await newGroup();
  for (const [id, version] of ["4.10", "4.9", "4.10"].entries()) {
    await deliver(database, { id: id + 1, version, hours: 1, user: "Ada" });
  }
  await readAll();
  const ticket = await getTicketDraft(scope, key, ORIGIN);
  if (!ticket) throw new Error("The group is there.");
  expect(ticket.draft.versions).toEqual([
    { name: "4.10", reports: 2 },
    { name: "4.9", reports: 1 },
    { name: "4.1", reports: 1 },
  ]);
  expect(ticket.draft.address).toBe(
    `https://crashes.example.com/groups/${key.databaseId}-${key.id}`,
  );
  const text = ticketMarkdown(ticket.draft, ALL_ROOM);
  expect(text).toContain("4 reports of 1 user");
  expect(text).not.toMatch(/Ada|ada@|203\.0/);
});

/** Reports of a group, by so many people, each with a value that others do not have. */
async function deliverSpecial(people: number) {
  const { database, scope, key } = await newGroup();
  for (let id = 1; id <= 48; id += 1) {
    const isOurs = id % 2 === 0;
    const user = `miller ${id % (2 * people)}`;
    const attributes = { gpu: isOurs ? "Arc" : "Voodoo 2", pilot: isOurs ? "ada@example.com" : "" };
    const received = at(1 + id / 100).toISOString();
    const said = { database, id, user, attributes, received, reportXml: "" };
    await arrive(v3Payload({ ...said, application: "Orrery", stackKeyId: isOurs ? 1 : 2 }));
  }
  await readAll();
  const ticket = await getTicketDraft(scope, key, ORIGIN);
  if (!ticket) throw new Error("The group is there.");
  return ticketMarkdown(ticket.draft, ALL_ROOM);
}

test("a ticket tells what is special about its group, but not what may be special about one person", async () => {
  const text = await deliverSpecial(12);
  expect(text).toMatch(
    /- 100 % have `gpu` = `Arc`, elsewhere none, n = 24; at least \d\d points more/,
  );
  expect(text).not.toContain("pilot");
  expect(await deliverSpecial(1)).not.toContain("special");
});
