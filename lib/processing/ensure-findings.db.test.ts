import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { arrive } from "@/lib/testing/arrival";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { REPORT_XML, v1aPayload, v3Payload } from "@/lib/testing/payloads";
import { readWaitingReports } from "@/lib/testing/read-waiting-reports";

async function readAll(): Promise<void> {
  while ((await readWaitingReports()) > 0);
}

async function reportsOf(database: string) {
  const { id } = await db.database.findUniqueOrThrow({ where: { name: database } });
  return db.report.findMany({
    where: { databaseId: id },
    include: { os: true, modules: true, attributes: true },
    orderBy: { bugsplatId: "asc" },
  });
}

/** `kind name value` of the facts with these ids, in the order of the alphabet. */
async function factsOf(ids: bigint[]): Promise<string[]> {
  const facts = await db.fact.findMany({ where: { id: { in: ids } } });
  return facts.map(({ kind, name, value }) => `${kind} ${name} ${value}`).sort();
}

test("reports with the same modules share their set, whatever their attributes and order", async () => {
  const database = freshDatabase();
  const xml = (...files: string[]) =>
    `<report><os>Windows 11</os><process><modules>${files
      .map((file) => `<module><path>C:/${file}</path><fileversion>1.0</fileversion></module>`)
      .join("")}</modules></process></report>`;
  const send = (id: number, reportXml: string, attributes: object) =>
    arrive(v3Payload({ database, id, reportXml, attributes }));
  await send(1, xml("a.dll", "b.dll"), { session: "7" });
  await send(2, xml("b.dll", "a.dll", "a.dll"), { session: "8", tester: true });
  await send(3, "", {});
  await readAll();

  const [first, second, third] = await reportsOf(database);
  expect(await factsOf(first?.modules?.factIds ?? [])).toEqual([
    "module a.dll 1.0",
    "module b.dll 1.0",
  ]);
  expect(second?.moduleSetId).toBe(first?.moduleSetId);
  expect([first?.os, second?.os]).toMatchObject([{ value: "Windows 11" }, { id: first?.osId }]);
  expect(await factsOf(second?.attributes?.factIds ?? [])).toEqual([
    "attribute session 8",
    "attribute tester true",
  ]);
  expect(second?.attributeSetId).not.toBe(first?.attributeSetId);
  expect(third).toMatchObject({ os: null, modules: null, attributes: null });
});

test("a redelivery with other modules changes what the report is found by", async () => {
  const database = freshDatabase();
  const listing = (file: string) =>
    REPORT_XML.replace(
      "<threads",
      `<modules><module><path>${file}</path></module></modules><threads`,
    );
  await arrive(v1aPayload({ database, reportXml: listing("a.dll") }));
  await readAll();
  await arrive(v1aPayload({ database, reportXml: listing("b.dll") }));
  await readAll();
  const [report] = await reportsOf(database);
  expect(await factsOf(report?.modules?.factIds ?? [])).toEqual(["module b.dll "]);
});
