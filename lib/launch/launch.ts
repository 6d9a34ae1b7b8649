import "@/lib/launch/unread-output.mjs";
import { join, relative } from "node:path";
import { env, readEnv } from "@/lib/env";
import { buildDashboard, hasBuild } from "@/lib/launch/build-dashboard";
import { makeDataDir } from "@/lib/launch/data-dir";
import { EmbeddedPostgres } from "@/lib/launch/embedded-postgres";
import { chooseHttpPort } from "@/lib/launch/http-port";
import { ownIngestToken } from "@/lib/launch/ingest-token";
import { ownPersonKey } from "@/lib/launch/person-key";
import { prepareDatabase } from "@/lib/launch/prepare-database";
import { Progress } from "@/lib/launch/progress";
import { removeRunningServer, writeRunningServer } from "@/lib/launch/running-server";
import { keptSecret } from "@/lib/launch/secret-file";
import { isOutOfReach, SERVING_WITHOUT, untilReached } from "@/lib/launch/serve-without-database";
import { listenForStop, type StopSignals } from "@/lib/launch/stop-signals";
import { startWebServer, waitUntil } from "@/lib/launch/web-server";
import { StartProblem } from "@/lib/start-problem";

type Mode = "start" | "dev";

/** A database that Crashboard uses; `lost` settles if it goes away for good. */
type Database = { url: string; lost: Promise<StartProblem>; isAway: boolean };

type Launch = {
  mode: Mode;
  stop: StopSignals;
  step: <T>(label: string, work: () => Promise<T>) => Promise<T>;
  note: (sentence: string) => void;
  /** What was started last is stopped first. */
  onStop: (undo: () => Promise<void>) => void;
};

/**
 * Runs Crashboard until somebody stops it: database, migrations, build, web server.
 * @throws StartProblem when it cannot start, or when a part of it ends by itself
 */
export async function launch(mode: Mode): Promise<void> {
  const stop = listenForStop();
  const progress = new Progress();
  const undo: (() => Promise<void>)[] = [];
  try {
    await run({
      mode,
      stop,
      step: (label, work) => progress.step(label, work, stop.requested),
      note: progress.note,
      onStop: (work) => undo.unshift(work),
    });
  } catch (error) {
    if (!stop.requested.aborted) throw explainFileError(error);
  } finally {
    const stopAll = async () => {
      for (const work of undo) await work();
    };
    if (undo.length > 0) await progress.step("Stopping", stopAll);
  }
}

async function run(launching: Launch): Promise<void> {
  const { mode, stop, step, note, onStop } = launching;
  await makeDataDir(env.dataDir);
  const database = await openDatabase(launching);
  const port = await chooseHttpPort(env, note);
  const { host, publicUrl } = readEnv({ ...process.env, PORT: String(port) });

  const personKey = await ownPersonKey(env.dataDir, env.personKey);
  const prepare = () => prepareDatabase(database.url, personKey, note);
  const setUp = database.isAway ? null : await step("Bringing the database up to date", prepare);
  if (mode === "start" && !(await hasBuild())) {
    await step("Building the dashboard, once for each version", () =>
      buildDashboard(stop.requested),
    );
  }

  const token = await ownIngestToken(env.dataDir, env.ingestToken);
  const variables = {
    DATABASE_URL: database.url,
    DATA_DIR: env.dataDir,
    HOST: host,
    PORT: String(port),
    PUBLIC_URL: publicUrl,
    INGEST_TOKEN: token,
    AUTH_SECRET: env.authSecret ?? (await keptSecret(join(env.dataDir, "auth-secret"))),
    PERSON_KEY: personKey,
  };
  const server = startWebServer({ mode, host, port, variables });
  onStop(() => server.stop(stop.insisted));
  await step("Starting the web server", () =>
    waitUntil(database.isAway ? "live" : "ready", server, { host, port }, stop.requested),
  );

  const addresses = { dashboard: publicUrl, webhook: `${publicUrl}/api/ingest/${token}` };
  await writeRunningServer(env.dataDir, addresses);
  onStop(() => removeRunningServer(env.dataDir));
  process.stdout.write(`\nDashboard  ${addresses.dashboard}\nWebhook    ${addresses.webhook}\n`);
  announceSetUp(setUp, publicUrl);
  process.stdout.write("\n");

  const end = Promise.race([aborted(stop.requested), endOf(server.ended), lossOf(database)]);
  const goOn = async () => {
    await untilReached(database.url, stop.requested);
    announceSetUp(await prepare(), publicUrl);
    note("The database answers: Crashboard goes on with it.");
  };
  if (database.isAway) await Promise.race([end, goOn()]);
  await end;
}

/** @param path null when somebody can sign in already */
function announceSetUp(path: string | null, publicUrl: string): void {
  if (path !== null) process.stdout.write(`Set-up     ${publicUrl}${path}\n`);
}

async function openDatabase({ mode, step, note, onStop }: Launch): Promise<Database> {
  const url = env.databaseUrl;
  if (url !== null) {
    const isAway = await step("Reaching the database of DATABASE_URL", () =>
      isOutOfReach(url, mode),
    );
    if (isAway) note(SERVING_WITHOUT);
    return { url, lost: new Promise(() => undefined), isAway };
  }
  const inside = relative("", env.dataDir);
  const folder = inside === "" || inside.startsWith("..") ? env.dataDir : inside;
  const embedded = await step(`Starting the database in ${folder}`, () =>
    EmbeddedPostgres.open({ dataDir: env.dataDir, note }),
  );
  onStop(() => embedded.stop());
  return { url: embedded.url, lost: embedded.lost, isAway: false };
}

// ENOSPC: no space left on device, write
function explainFileError(error: unknown): unknown {
  if (!(error instanceof Error && "syscall" in error && "code" in error)) return error;
  return new StartProblem(
    `The system refused something that Crashboard needs (DATA_DIR is ${env.dataDir}): ${error.message}. Make room on the disk or change the permissions, then start again.`,
  );
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

async function endOf(ended: Promise<string>): Promise<never> {
  throw new StartProblem(
    `The web server ended by itself (${await ended}), so Crashboard stops. Its last messages above tell why; start it again with npm start.`,
  );
}

async function lossOf(database: Database): Promise<never> {
  throw await database.lost;
}
