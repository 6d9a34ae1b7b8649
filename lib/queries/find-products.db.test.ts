import { beforeAll, expect, test } from "vitest";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { findProducts } from "@/lib/queries/find-products";
import { arrive } from "@/lib/testing/arrival";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { v1aPayload } from "@/lib/testing/payloads";

const [one, two, hidden] = [freshDatabase(), freshDatabase(), freshDatabase()];
let scope: Pick<Scope, "databaseIds">;

beforeAll(async () => {
  let id = 0;
  for (const [database, application, version] of [
    [one, "Orrery", "4.1"],
    [one, "Orrery", "4.2"],
    [two, "Orrery", "4.2"],
    [two, "Sundial 100%", "4.2_beta"],
    [hidden, "Orrery Secret", "4.2"],
  ] as const) {
    await arrive(v1aPayload({ database, id: ++id, application, version, reportXml: "" }));
  }
  const found = await db.database.findMany({ where: { name: { in: [one, two] } } });
  scope = { databaseIds: found.map((database) => database.id) };
});

const named = async (typed: string) =>
  (await findProducts(scope, typed)).map(({ application, version }) =>
    [application, version].filter(Boolean).join(" | "),
  );

test.each([
  ["orr", ["Orrery", "Orrery | 4.2", "Orrery | 4.1"]],
  ["  ORRERY 4.1 ", ["Orrery | 4.1"]],
  ["4.2", ["Sundial 100% | 4.2_beta", "Orrery | 4.2"]],
  ["0%", ["Sundial 100%", "Sundial 100% | 4.2_beta"]],
  ["4_2", []],
  ["secret", []],
  ["", []],
])(
  "%j finds the applications and versions of the viewer that have each word",
  async (typed, found) => {
    expect(await named(typed)).toEqual(found);
  },
);
