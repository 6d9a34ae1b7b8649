import { randomBytes } from "node:crypto";
import { chmod, cp, lstat, mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { type PostgresBinaries, program } from "@/lib/launch/embedded/postgres-binaries";
import { asUser, type PostgresUser } from "@/lib/launch/embedded/postgres-user";
import { runCommand } from "@/lib/launch/run-command";
import { StartProblem } from "@/lib/start-problem";

/** Where things go that PostgreSQL's user must reach when it cannot enter the project (as root). */
export const SHARED_FOLDER = "/var/lib/crashboard";

/**
 * Programs that the user can run: the given ones, or a copy of them when they lie in a folder that
 * is closed to that user (as in /root, or in a folder of mode 700).
 * @throws StartProblem when they do not run on this machine at all, or cannot be copied
 */
export async function reachableBinaries(
  binaries: PostgresBinaries,
  user: PostgresUser,
  note: (sentence: string) => void,
): Promise<PostgresBinaries> {
  const tried = await tryBinaries(binaries, user);
  if (tried.code === 0) return binaries;
  const own = user === null ? tried : await tryBinaries(binaries, null);
  if (user === null || own.code !== 0) {
    throw new StartProblem(
      `The embedded PostgreSQL does not run on this machine (${binaries.platform}): ${own.output.trim()}. Set DATABASE_URL to a PostgreSQL server of your own (15 or later).`,
    );
  }

  const copy = {
    ...binaries,
    root: join(SHARED_FOLDER, `postgresql-${binaries.version}-${binaries.platform}`),
  };
  if (await stat(copy.root).catch(() => null)) {
    if ((await tryBinaries(copy, user)).code === 0) return copy;
  }
  await makeSharedFolder();
  await replaceWithCopy(binaries.root, copy.root);
  const result = await tryBinaries(copy, user);
  if (result.code !== 0) {
    throw new StartProblem(
      `PostgreSQL must run as the user ${user.name}, who can run its programs neither in ${binaries.root} nor in ${copy.root} (${result.output.trim()}). Put the project where that user may enter, or run Crashboard as an ordinary user, or set DATABASE_URL.`,
    );
  }
  note(
    `PostgreSQL's user ${user.name} cannot enter ${binaries.root}: its programs were copied to ${copy.root}.`,
  );
  return copy;
}

/** Makes the folder outside of the project, open to be entered by everybody. */
export async function makeSharedFolder(): Promise<void> {
  try {
    await mkdir(SHARED_FOLDER, { recursive: true });
    await chmod(SHARED_FOLDER, 0o755);
  } catch (error) {
    throw new StartProblem(
      `PostgreSQL refuses to run as root, its own user cannot enter this project's folder, and ${SHARED_FOLDER} could not be made (${String(error)}). Put the project where everybody may enter, or run Crashboard as an ordinary user, or set DATABASE_URL.`,
    );
  }
}

function tryBinaries(binaries: PostgresBinaries, user: PostgresUser) {
  return runCommand(program(binaries, "postgres"), ["--version"], asUser(user));
}

// Renamed into place when it is whole, so that two starts at once cannot see a half-made copy.
async function replaceWithCopy(from: string, to: string): Promise<void> {
  const draft = `${to}.${randomBytes(6).toString("hex")}`;
  const old = `${draft}.old`;
  await cp(from, draft, { recursive: true, verbatimSymlinks: true });
  await openToAll(draft);
  await rename(to, old).catch(() => undefined);
  await rename(draft, to).catch(() => rm(draft, { recursive: true, force: true }));
  await rm(old, { recursive: true, force: true });
}

// npm keeps to the umask: under 077 what it installed is closed to others, and so is a copy.
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    const entry = await lstat(path);
    if (entry.isSymbolicLink()) continue;
    await chmod(path, entry.mode & 0o100 ? 0o755 : 0o644);
  }
}
