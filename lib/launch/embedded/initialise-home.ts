import { randomBytes } from "node:crypto";
import { appendFile, chown, mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type PostgresBinaries, program } from "@/lib/launch/embedded/postgres-binaries";
import { EMBEDDED_NAME, homeIn, type PostgresHome } from "@/lib/launch/embedded/postgres-home";
import { asUser, type PostgresUser } from "@/lib/launch/embedded/postgres-user";
import { lastLines, runCommand } from "@/lib/launch/run-command";
import { StartProblem } from "@/lib/start-problem";

const ABANDONED_AFTER_MS = 10 * 60_000;

/**
 * Makes an empty embedded database, complete with its password, beside its place and renames it
 * there: an interrupted start leaves nothing half-made, and of two starts at once the first wins.
 * @throws StartProblem with what initdb said
 */
export async function initialiseHome(
  home: PostgresHome,
  binaries: PostgresBinaries,
  user: PostgresUser,
): Promise<void> {
  await removeAbandonedDrafts(dirname(home.folder));
  const draft = homeIn(`${home.folder}.draft-${randomBytes(6).toString("hex")}`);
  try {
    await mkdir(draft.folder, { mode: 0o700 });
    await writeFile(draft.password, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600 });
    await give(user, draft.folder, draft.password);
    await initialiseCluster(draft, binaries, user);
    await rename(draft.folder, home.folder).catch(async (error: unknown) => {
      if (!(await stat(home.folder).catch(() => null))) throw error;
    });
  } catch (error) {
    if (error instanceof StartProblem) throw error;
    throw new StartProblem(
      `The embedded database could not be made in ${home.folder}: ${String(error)}. Make room or change the folder's permissions, or set DATA_DIR to another folder.`,
    );
  } finally {
    await rm(draft.folder, { recursive: true, force: true });
  }
}

async function initialiseCluster(
  home: PostgresHome,
  binaries: PostgresBinaries,
  user: PostgresUser,
): Promise<void> {
  const result = await runCommand(
    program(binaries, "initdb"),
    [
      `--pgdata=${home.data}`,
      `--username=${EMBEDDED_NAME}`,
      `--pwfile=${home.password}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      // The same order and the same case rules on every system, whatever locales it has.
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
      "--no-instructions",
    ],
    asUser(user),
  );
  if (result.code !== 0) {
    throw new StartProblem(
      `The embedded database could not be made in ${dirname(home.folder)}. PostgreSQL says:\n${lastLines(result.output)}`,
    );
  }
  const settings = join(home.data, "postgresql.conf");
  await appendFile(settings, "\ninclude_if_exists = 'crashboard.conf'\n");
}

async function removeAbandonedDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!/\.draft-[0-9a-f]{12}$/.test(name)) continue;
    const path = join(folder, name);
    const made = await stat(path).catch(() => null);
    if (!made || Date.now() - made.mtimeMs < ABANDONED_AFTER_MS) continue;
    await rm(path, { recursive: true, force: true });
  }
}

async function give(user: PostgresUser, ...paths: string[]): Promise<void> {
  if (user === null) return;
  for (const path of paths) await chown(path, user.uid, user.gid);
}
