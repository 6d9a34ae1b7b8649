import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, expect, test } from "vitest";
import { connect } from "@/lib/db";
import { buildDashboard, hasBuild } from "@/lib/launch/build-dashboard";
import { EmbeddedPostgres } from "@/lib/launch/embedded-postgres";
import { CrashboardProcess } from "@/lib/testing/crashboard-process";
import { v1aPayload } from "@/lib/testing/payloads";
import { ADMIN, signInByForm } from "@/lib/testing/sign-in-by-form";

const SECRET = "aSecretThatBothInstancesOfThisTestKnow";

let folder = "";
let database: EmbeddedPostgres;
const started: CrashboardProcess[] = [];

beforeAll(async () => {
  if (!(await hasBuild())) await buildDashboard();
  folder = await mkdtemp(join(tmpdir(), "crashboard-live-"));
  const dataDir = join(folder, "database");
  database = await EmbeddedPostgres.open({ dataDir, note: () => undefined, throwaway: true });
});

afterEach(async () => {
  for (const crashboard of started) crashboard.killGroup();
  await Promise.all(started.map(({ ended }) => ended));
  await database.destroy();
  await rm(folder, { recursive: true, force: true });
});

function start(name: string): CrashboardProcess {
  const crashboard = new CrashboardProcess({
    DATABASE_URL: database.url,
    DATA_DIR: join(folder, name),
    AUTH_SECRET: SECRET,
    PERSON_KEY: SECRET,
    INGEST_TOKEN: "tokenOfBothInstances",
    ADMIN_EMAIL: ADMIN.email,
    ADMIN_PASSWORD: ADMIN.password,
  });
  started.push(crashboard);
  return crashboard;
}

/** A stream of an instance, read until it says something that matters, or ends. */
async function open(dashboard: string, cookie: string) {
  const response = await fetch(`${dashboard}/live?range=all&since=${Date.now()}`, {
    headers: { cookie, accept: "text/event-stream" },
  });
  expect(response.headers.get("content-type")).toContain("text/event-stream");
  const texts = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let read = "";
  const until = async (isEnough: () => boolean) => {
    while (!isEnough()) {
      const next = await texts?.read();
      if (!next || next.done) return "end";
      read += next.value;
    }
    return "open";
  };
  await until(() => read.includes("still here"));
  return {
    untilSaid: (text: string) => until(() => read.includes(text)),
    untilEnd: () => until(() => false),
  };
}

test("what arrives at one instance is told by another, to its end by sign-out or shutdown", async () => {
  const one = start("one");
  const at = await one.addresses();
  const two = start("two");
  const { dashboard } = await two.addresses();
  const cookie = await signInByForm(at.dashboard);
  const first = await open(dashboard, cookie);
  const second = await open(at.dashboard, await signInByForm(at.dashboard));
  const arrive = (id: number) =>
    fetch(at.webhook, { method: "POST", body: JSON.stringify(v1aPayload({ id })) });
  expect((await arrive(1)).status).toBe(201);
  expect(await first.untilSaid('data: {"groups":1}')).toBe("open");
  expect(await second.untilSaid('data: {"groups":1}')).toBe("open");

  // One signs out; the other one goes on.
  const db = connect(database.url);
  const [session] = await db.session.findMany({ orderBy: { createdAt: "asc" }, take: 1 });
  await db.session.delete({ where: { id: session?.id ?? "" } });
  await db.$disconnect();
  expect(await first.untilEnd()).toBe("end");

  const begun = Date.now();
  for (const { pid } of started) process.kill(pid, "SIGTERM");
  await second.untilEnd().catch(() => "end");
  expect(await Promise.all(started.map(({ ended }) => ended))).toEqual([0, 0]);
  expect(Date.now() - begun).toBeLessThan(15_000);
});
