import { randomBytes } from "node:crypto";
import { link, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { initialiseHome } from "@/lib/launch/embedded/initialise-home";
import type { PostgresBinaries } from "@/lib/launch/embedded/postgres-binaries";
import { homeIn, type PostgresHome } from "@/lib/launch/embedded/postgres-home";
import { canEnter, type PostgresUser } from "@/lib/launch/embedded/postgres-user";
import { makeSharedFolder, SHARED_FOLDER } from "@/lib/launch/embedded/reachable-binaries";
import { StartProblem } from "@/lib/start-problem";

const POINTER = "postgres-is-elsewhere";

/**
 * The embedded database that belongs to this DATA_DIR, or null when none was made yet. It lies in
 * `postgres`, or where the pointer file says that it had to be put instead.
 * @throws StartProblem when the pointer leads nowhere
 */
export async function findHome(dataDir: string): Promise<PostgresHome | null> {
  const own = join(dataDir, "postgres");
  if (await exists(own)) return homeIn(own);
  const elsewhere = await readFile(join(dataDir, POINTER), "utf8").catch(() => null);
  if (elsewhere === null) return null;
  const folder = elsewhere.trim();
  if (await exists(folder)) return homeIn(folder);
  throw new StartProblem(
    `The embedded database is gone: ${join(dataDir, POINTER)} says that it is in ${folder}, which is not there. Bring that folder back, or delete the file to begin with an empty database.`,
  );
}

/** Makes an empty embedded database for this DATA_DIR, where PostgreSQL's user can reach it. */
export async function makeHome(
  dataDir: string,
  binaries: PostgresBinaries,
  user: PostgresUser,
  note: (sentence: string) => void,
): Promise<PostgresHome> {
  if (await canEnter(user, dataDir)) {
    const home = homeIn(join(dataDir, "postgres"));
    await initialiseHome(home, binaries, user);
    return home;
  }
  await makeSharedFolder();
  const home = homeIn(join(SHARED_FOLDER, `database-${randomBytes(6).toString("hex")}`));
  await initialiseHome(home, binaries, user);
  const draft = `${join(dataDir, POINTER)}.${randomBytes(6).toString("hex")}`;
  try {
    await writeFile(draft, `${home.folder}\n`);
    await link(draft, join(dataDir, POINTER));
  } catch (error) {
    // Another start has pointed first: its database is the one, ours goes.
    await rm(home.folder, { recursive: true, force: true });
    const other = await findHome(dataDir);
    if (other) return other;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
  note(
    `PostgreSQL's user ${user?.name} cannot enter ${dataDir}: the database itself is kept in ${home.folder}.`,
  );
  return home;
}

/** Deletes an embedded database that does not run, with all that is in it. */
export async function removeHome(dataDir: string, home: PostgresHome): Promise<void> {
  await rm(home.folder, { recursive: true, force: true });
  await rm(join(dataDir, POINTER), { force: true });
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
