import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { loadBody } from "@/lib/ingest/load-body";
import { arrive } from "@/lib/testing/arrival";
import { findMiscounts } from "@/lib/testing/find-miscounts";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { v1aPayload } from "@/lib/testing/payloads";

/** More than go into one statement. */
const MANY = 80;

/** Texts that a row set must carry as they are. */
const TEXTS = ['"; drop table reports; --', "\\x41\\u0000", "{1,NULL}", "🪐 é ﷽", "", "'$1'"];

/** Notifications that all are underway at the same time, of the groups in turn. */
function sendAll(database: string, groups: number[], ids: number[]) {
  return Promise.all(
    ids.map((id, at) => {
      const stackKeyId = groups[at % groups.length];
      const text = TEXTS[at % TEXTS.length];
      const parts = { exceptionMessage: text, userDescription: text, stackKeyName: `Group ${at}` };
      return arrive(v1aPayload({ database, id, stackKeyId, ...parts }));
    }),
  );
}

const firstIds = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

test("many that come at once, of two databases, are stored each with its own", async () => {
  const databases = [freshDatabase(), freshDatabase()];
  const ids = firstIds(MANY);
  await Promise.all(databases.map((database) => sendAll(database, [1, 2, 3], ids)));
  for (const database of databases) {
    expect(await findMiscounts(database)).toEqual([]);
    const { id: databaseId } = await db.database.findUniqueOrThrow({ where: { name: database } });
    const reports = await db.report.findMany({
      where: { databaseId },
      include: { delivery: true, group: true },
      orderBy: { bugsplatId: "asc" },
    });
    expect(reports.map(({ bugsplatId }) => Number(bugsplatId))).toEqual(ids);
    for (const [at, { exceptionMessage, group, delivery }] of reports.entries()) {
      const text = TEXTS[at % TEXTS.length];
      expect([exceptionMessage, Number(group.stackKeyId)]).toEqual([text, 1 + (at % 3)]);
      expect(delivery).toMatchObject({ result: "stored", problems: [] });
      const body = Buffer.from((await loadBody(databaseId, delivery.id)) ?? []).toString();
      expect(JSON.parse(body)).toMatchObject({ database, id: ids[at], exceptionMessage: text });
    }
  }
});

test("one whose group is gone takes no other with it, and is stored too", async () => {
  const database = freshDatabase();
  await sendAll(database, [1, 2], [1, 2]);
  const { id: databaseId } = await db.database.findUniqueOrThrow({ where: { name: database } });
  await db.report.deleteMany({ where: { databaseId, bugsplatId: 2n } });
  await db.group.deleteMany({ where: { databaseId, stackKeyId: 2n } });
  const receipts = await sendAll(database, [1, 1, 1, 2], [11, 12, 13, 14, 15, 16, 17, 18]);
  expect(receipts.map(({ status }) => status)).toEqual(Array(8).fill("stored"));
  const made = await db.group.findFirstOrThrow({ where: { databaseId, stackKeyId: 2n } });
  expect(made).toMatchObject({ reportCount: 2 });
  expect(await db.delivery.count({ where: { databaseId, result: "stored" } })).toBe(10);
});
