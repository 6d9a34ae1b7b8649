import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { findGroupSignature } from "@/lib/queries/find-group-signature";
import { arrive } from "@/lib/testing/arrival";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { v1aPayload } from "@/lib/testing/payloads";
import { readWaitingReports } from "@/lib/testing/read-waiting-reports";

let reports = 0;

async function store(database: string, stackKeyId: number, ...functions: string[]) {
  reports += 1;
  const callstack = functions.map((functionName) => ({ functionName }));
  const said = { database, id: reports, stackKeyId, platform: "Windows", reportXml: "", callstack };
  await arrive(v1aPayload(said));
  while ((await readWaitingReports()) > 0);
  const { id } = await db.database.findUniqueOrThrow({ where: { name: database } });
  return db.group.findUniqueOrThrow({
    where: { databaseId_stackKeyId: { databaseId: id, stackKeyId: BigInt(stackKeyId) } },
  });
}

const find = ({ databaseId, id }: { databaseId: bigint; id: bigint }) =>
  findGroupSignature({ databaseIds: [databaseId] }, { databaseId, id });

test("groups with the same signature are found with how alike they are, those with most reports first", async () => {
  const database = freshDatabase();
  const group = await store(database, 1, "Viewer!Mesh::draw(int)", "Viewer!frame", "Viewer!main");
  await store(database, 2, "Viewer Test!Mesh::draw", "Viewer Test!main");
  await store(database, 3, "Viewer!Mesh::draw", "Viewer!frame", "Viewer!main");
  await store(database, 3, "Viewer!Mesh::draw", "Viewer!frame", "Viewer!main");
  await store(database, 4, "Viewer!Sky::draw", "Viewer!frame", "Viewer!main");
  await store(freshDatabase(), 5, "Viewer!Mesh::draw");
  const found = await find(group);
  expect(found).toMatchObject({
    text: "Viewer!Mesh::draw",
    similarCount: 2,
    similar: [
      { stackKeyId: "3", reports: 2, overlap: { common: 3, of: 3 } },
      { stackKeyId: "2", reports: 1, overlap: { common: 2, of: 3 } },
    ],
  });
  expect(found?.steps).toMatchObject([{ symbol: "Viewer!Mesh::draw(int)", role: "last" }]);
  expect(await findGroupSignature({ databaseIds: [] }, group)).toBeNull();
});

test("where no function is named, nothing is found by it; of a group without a stack nothing is said", async () => {
  const database = freshDatabase();
  const driver = await store(database, 1, "nvwgf2umx", "Viewer!main");
  await store(database, 2, "nvwgf2umx", "Viewer!main");
  expect(await find(driver)).toMatchObject({ key: null, similar: [], similarCount: 0 });
  expect(await find(await store(database, 3))).toBeNull();
});

test("a stack that two groups have makes each the other's", async () => {
  const database = freshDatabase();
  const one = await store(database, 1, "Viewer!Mesh::draw");
  const other = await store(database, 2, "Viewer!Mesh::draw");
  expect((await find(one))?.similar).toMatchObject([{ stackKeyId: "2" }]);
  expect((await find(other))?.similar).toMatchObject([{ stackKeyId: "1" }]);
});
