import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { settlePersonKey } from "@/lib/launch/person-key";
import { personHasher } from "@/lib/privacy/person-hash";
import { arrive } from "@/lib/testing/arrival";
import { findMiscounts } from "@/lib/testing/find-miscounts";
import { v1aPayload } from "@/lib/testing/payloads";

const url = process.env.DATABASE_URL ?? "";
const KEY = "the-key-of-these-tests-is-no-secret";

/** As the versions before wrote it. */
function unkeyed(user: string): bigint {
  return createHash("sha256").update(user).digest().readBigInt64BE();
}

test("people of older versions are hashed once more, once, and all counts stay", async () => {
  const database = "rekeyed";
  for (const [id, user] of ["ada", "bob", "ada", "carol"].entries()) {
    await arrive(v1aPayload({ database, id: id + 1, user }));
  }
  const { id: databaseId } = await db.database.findFirstOrThrow({ where: { name: database } });
  for (const user of ["ada", "bob", "carol"]) {
    const hashed = personHasher(process.env.PERSON_KEY ?? "")(user);
    const [before, after] = [{ userHash: hashed, databaseId }, { userHash: unkeyed(user) }];
    await db.report.updateMany({ where: before, data: after });
    await db.groupUser.updateMany({ where: before, data: after });
    await db.versionUser.updateMany({ where: before, data: after });
  }
  await db.personKey.updateMany({ data: { isUsed: false, proof: null } });

  for (let start = 0; start < 2; start += 1) {
    expect(await settlePersonKey(url, KEY)).toBeNull();
    const reports = await db.report.findMany({ where: { databaseId }, orderBy: { id: "asc" } });
    expect(reports.map(({ userHash }) => userHash)).toEqual(
      ["ada", "bob", "ada", "carol"].map(personHasher(KEY)),
    );
    expect(await findMiscounts(database)).toEqual([]);
  }
  expect(await settlePersonKey(url, "another-key-of-these-tests-too-here")).toContain(
    "PERSON_KEY is another one",
  );
});
