import { beforeAll, expect, test } from "vitest";
import type { AdminScope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { parsePublicId } from "@/lib/public-id";
import { getReport } from "@/lib/queries/get-report";
import { EMPTY_DRAFT } from "@/lib/report/in-app/rule-draft";
import { findSourceLink } from "@/lib/settings/find-source-link";
import { getStackRules } from "@/lib/settings/get-stack-rules";
import { listDatabases } from "@/lib/settings/list-databases";
import { listSourceLinks } from "@/lib/settings/list-source-links";
import { previewStackRules } from "@/lib/settings/preview-stack-rules";
import { saveSourceLink } from "@/lib/settings/save-source-link";
import { saveStackRules } from "@/lib/settings/save-stack-rules";
import { showSourceLink } from "@/lib/settings/show-source-link";
import { adminOf } from "@/lib/testing/admin-of";
import { arrive } from "@/lib/testing/arrival";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { v1aPayload } from "@/lib/testing/payloads";
import { readWaitingReports } from "@/lib/testing/read-waiting-reports";

const RULE = { ...EMPTY_DRAFT, verdict: "system", module: "Orrery", note: "not ours" };
const LINK = { template: "https://git.test/v{version}/{path}#L{line}", roots: "" };
const NOBODY = adminOf();

type Tenant = {
  scope: AdminScope;
  id: bigint;
  application: { databaseId: bigint; id: bigint };
  report: string;
};

/** A database of its own with one report, as the processing leaves it. */
async function tenant(): Promise<Tenant> {
  const database = freshDatabase();
  const receipt = await arrive(v1aPayload({ database }));
  await readWaitingReports();
  const { id } = await db.database.findUniqueOrThrow({ where: { name: database } });
  const application = await db.application.findFirstOrThrow({ where: { databaseId: id } });
  const report = "report" in receipt ? receipt.report : "";
  return {
    scope: adminOf(id),
    id,
    application: { databaseId: id, id: application.id },
    report,
  };
}

let one: Tenant;
let other: Tenant;

beforeAll(async () => {
  one = await tenant();
  other = await tenant();
});

const save = (at: Tenant, module: string, revision: number, scope = at.scope) =>
  saveStackRules(scope, at.id, { drafts: [{ ...RULE, module }], revision });

test("rules are saved for one database, in their order, and taken away again", async () => {
  const at = await tenant();
  expect(await getStackRules(at.scope, at.id)).toEqual({ rules: [], revision: 0 });
  const drafts = [RULE, { ...RULE, module: "", path: "*/ours/*", verdict: "in-app" }];
  expect(await saveStackRules(at.scope, at.id, { drafts, revision: 0 })).toEqual({
    outcome: "saved",
    revision: 1,
  });
  expect((await getStackRules(at.scope, at.id)).rules).toEqual([
    { verdict: "system", module: ["Orrery"], note: "not ours" },
    { verdict: "in-app", path: ["*/ours/*"], note: "not ours" },
  ]);
  expect((await getStackRules(other.scope, other.id)).rules).toEqual([]);

  await saveStackRules(at.scope, at.id, { drafts: [], revision: 1 });
  expect(await getStackRules(at.scope, at.id)).toEqual({ rules: [], revision: 2 });
});

test("of two people at once the later is told, and may then go on", async () => {
  const at = await tenant();
  const outcomes = await Promise.all([save(at, "mine", 0), save(at, "theirs", 0)]);
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(["overtaken", "saved"]);
  expect(await save(at, "late", 0)).toEqual({ outcome: "overtaken", revision: 1 });
  expect(await save(at, "late", 1)).toEqual({ outcome: "saved", revision: 2 });
  expect((await getStackRules(at.scope, at.id)).rules[0]?.module).toEqual(["late"]);
});

test("what is wrong with a rule is said, and nothing is saved", async () => {
  const drafts = [RULE, { ...RULE, module: "a\0b" }];
  expect(await saveStackRules(one.scope, one.id, { drafts, revision: 0 })).toEqual({
    outcome: "refused",
    problems: [{ rule: 1, field: "module", words: expect.stringContaining("control character") }],
  });
  expect(await getStackRules(one.scope, one.id)).toEqual({ rules: [], revision: 0 });
});

test("a report is judged by its database's rules and leads to its application's source", async () => {
  const at = await tenant();
  await save(at, "Orrery", 0);
  await saveSourceLink(at.scope, at.application, { draft: LINK, revision: 0 });
  const key = parsePublicId(at.report);
  const report = key && (await getReport(at.scope, key));
  expect(report?.frameRules).toEqual([{ verdict: "system", module: ["Orrery"], note: "not ours" }]);
  expect(report?.sourceLink).toEqual({ template: LINK.template, roots: [] });
});

test("a source link is saved for one application, told from a newer one, and taken away", async () => {
  const at = await tenant();
  const put = (template: string, revision: number) =>
    saveSourceLink(at.scope, at.application, {
      draft: { template, roots: "src/\n\nC:\\b\\" },
      revision,
    });
  expect(await put(LINK.template, 0)).toEqual({ outcome: "saved", revision: 1 });
  expect(await findSourceLink(at.scope, at.application)).toEqual({
    template: LINK.template,
    roots: ["src/", "C:\\b\\"],
  });
  expect(await put("https://late.test/{path}", 0)).toEqual({ outcome: "overtaken", revision: 1 });
  expect(await put("javascript:{path}", 1)).toEqual({
    outcome: "refused",
    problems: { template: expect.stringMatching(/must begin with/) },
  });
  expect(await put(" ", 1)).toEqual({ outcome: "saved", revision: 2 });
  expect(await findSourceLink(at.scope, at.application)).toBeNull();
  expect(await listSourceLinks(at.scope, at.id)).toEqual([
    { id: `${at.id}-${at.application.id}`, name: "Orrery", link: null, revision: 2 },
  ]);
});

test("who has saved what is in the log; what was overtaken or refused is not", async () => {
  const at = await tenant();
  await save(at, "mine", 0);
  await save(at, "late", 0);
  const put = (template: string, revision: number) =>
    saveSourceLink(at.scope, at.application, { draft: { ...LINK, template }, revision });
  await put(LINK.template, 0);
  await put(LINK.template, 0);
  await put("javascript:{path}", 1);
  await put("", 1);
  const noted = await db.auditEntry.findMany({
    where: { databaseId: at.id },
    orderBy: { id: "asc" },
  });
  const { memberId } = at.scope;
  const application = `application ${at.application.id}`;
  expect(noted).toMatchObject([
    { memberId, action: "stack-rules-change", subject: "rules of its own: 1" },
    { memberId, action: "source-link-change", subject: application },
    { memberId, action: "source-link-change", subject: `${application}: taken away` },
  ]);
});

test("a link is tried on a real report", async () => {
  const link = { template: LINK.template, roots: [] };
  expect(await showSourceLink(one.scope, one.application, link)).toEqual({
    report: one.report,
    version: "2.1.0.4",
    places: [
      { place: "planet.cpp:42", address: "https://git.test/v2.1.0.4/planet.cpp#L42" },
      { place: "main.cpp:7", address: "https://git.test/v2.1.0.4/main.cpp#L7" },
    ],
  });
});

test("the preview counts the frames of the newest reports that would change", async () => {
  const rules = [{ verdict: "system" as const, function: ["main"], note: "not ours" }];
  expect(await previewStackRules(one.scope, one.id, rules)).toEqual({
    reports: 1,
    frames: 2,
    changed: 1,
    examples: [{ symbol: "Orrery!main", before: "in-app", after: "system" }],
  });
});

test("who may not see a database reads and changes nothing of it", async () => {
  const at = await tenant();
  await save(at, "Orrery", 0);
  await saveSourceLink(at.scope, at.application, { draft: LINK, revision: 0 });
  for (const scope of [NOBODY, other.scope]) {
    expect(await getStackRules(scope, at.id)).toEqual({ rules: [], revision: 0 });
    expect(await save(at, "stolen", 1, scope)).toEqual({ outcome: "missing" });
    expect(await findSourceLink(scope, at.application)).toBeNull();
    expect(await listSourceLinks(scope, at.id)).toEqual([]);
    expect(await showSourceLink(scope, at.application, null)).toBeNull();
    expect(await previewStackRules(scope, at.id, [])).toMatchObject({ reports: 0 });
    expect(await saveSourceLink(scope, at.application, { draft: LINK, revision: 1 })).toEqual({
      outcome: "missing",
    });
  }
  expect(await listDatabases(NOBODY)).toEqual([]);
  expect(await getStackRules(at.scope, at.id)).toMatchObject({ revision: 1 });
});

test("an application that is not there has no link", async () => {
  const application = { databaseId: one.id, id: other.application.id };
  expect(await saveSourceLink(one.scope, application, { draft: LINK, revision: 0 })).toEqual({
    outcome: "missing",
  });
});
