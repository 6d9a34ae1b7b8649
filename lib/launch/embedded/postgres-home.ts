import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PostgresBinaries } from "@/lib/launch/embedded/postgres-binaries";
import { canEnter, type PostgresUser } from "@/lib/launch/embedded/postgres-user";
import { StartProblem } from "@/lib/start-problem";

/** The paths of one embedded database; `folder` holds the others and nothing else of value. */
export type PostgresHome = {
  folder: string;
  data: string;
  log: string;
  password: string;
  lastPort: string;
};

/** The role that owns everything in an embedded database, and the name of Crashboard's own in it. */
export const EMBEDDED_NAME = "crashboard";

/** The home that a folder is, whether it is there or not. */
export function homeIn(folder: string): PostgresHome {
  return {
    folder,
    data: join(folder, "data"),
    log: join(folder, "server.log"),
    password: join(folder, "password"),
    lastPort: join(folder, "last-port"),
  };
}

/**
 * @throws StartProblem when these programs and this user cannot work with this home
 */
export async function checkHome(
  home: PostgresHome,
  binaries: PostgresBinaries,
  user: PostgresUser,
): Promise<void> {
  if (!(await canEnter(user, home.folder))) {
    throw new StartProblem(
      `PostgreSQL must run as the user ${user?.name}, to whom the embedded database in ${home.folder} belongs, but that user cannot enter this folder any more. Open the folders above it (chmod o+x), or run Crashboard as that user.`,
    );
  }
  const made = await readFile(join(home.data, "PG_VERSION"), "utf8").catch(
    (error: NodeJS.ErrnoException) => error,
  );
  if (made instanceof Error) {
    throw new StartProblem(
      made.code === "EACCES"
        ? `The embedded database in ${home.folder} belongs to another user of this machine. Run Crashboard as that user, or set DATA_DIR to a folder of your own.`
        : `The embedded database in ${home.folder} is damaged: ${made.message}. Bring the folder back from a backup, or move it away to begin with an empty database.`,
    );
  }
  const [major] = binaries.version.split(".");
  if (made.trim() !== major) {
    throw new StartProblem(
      `The embedded database in ${home.folder} was made by PostgreSQL ${made.trim()}, but this Crashboard brings PostgreSQL ${major}, which cannot read it. Start the version of Crashboard that made it and copy the data with pg_dump, or move the folder away to begin with an empty database.`,
    );
  }
}
