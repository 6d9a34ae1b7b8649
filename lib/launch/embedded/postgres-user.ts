import { stat } from "node:fs/promises";
import { runCommand } from "@/lib/launch/run-command";
import { StartProblem } from "@/lib/start-problem";

/** Whom PostgreSQL runs as; null: as ourselves. */
export type PostgresUser = { name: string; uid: number; gid: number } | null;

/** Options for starting a program as that user, away from our terminal and our process group. */
export function asUser(user: PostgresUser) {
  return {
    ...(user && { uid: user.uid, gid: user.gid }),
    // A folder that everybody may enter: ours may be closed to that user.
    cwd: process.platform === "win32" ? undefined : "/",
    // A session of its own: Ctrl-C in the terminal must not reach the database.
    detached: process.platform !== "win32",
    env: environmentWithoutPostgres(),
  };
}

/**
 * PostgreSQL refuses to run as root. Then it runs as the owner of `dataFolder` if that is there
 * and not root's, else as the system user `postgres`, which is made when it is missing.
 * @throws StartProblem when there is no such user and none can be made
 */
export async function choosePostgresUser(dataFolder: string | undefined): Promise<PostgresUser> {
  if (process.getuid?.() !== 0) return null;
  const owner = dataFolder ? await stat(dataFolder).catch(() => null) : null;
  if (owner && owner.uid !== 0) return { name: `#${owner.uid}`, uid: owner.uid, gid: owner.gid };
  const found = await lookUp("postgres");
  if (found) return found;
  const made = await runCommand("useradd", [
    "--system",
    "--user-group",
    "--no-create-home",
    "--shell",
    "/usr/sbin/nologin",
    "postgres",
  ]);
  const user = await lookUp("postgres");
  if (user) return user;
  throw new StartProblem(
    `PostgreSQL refuses to run as root, there is no system user "postgres", and none could be made (${made.output.trim()}). Run Crashboard as an ordinary user, or make a system user "postgres", or set DATABASE_URL to a PostgreSQL server of your own.`,
  );
}

/** Whether that user may enter the folder. Tried for real: modes, ACLs and mounts all count. */
export async function canEnter(user: PostgresUser, folder: string): Promise<boolean> {
  if (user === null) return true;
  const { code } = await runCommand("/bin/sh", ["-c", 'cd "$1"', "sh", folder], asUser(user));
  return code === 0;
}

async function lookUp(name: string): Promise<PostgresUser> {
  const [uid, gid] = await Promise.all([
    runCommand("id", ["-u", name]),
    runCommand("id", ["-g", name]),
  ]);
  if (uid.code !== 0 || gid.code !== 0) return null;
  return { name, uid: Number(uid.output), gid: Number(gid.output) };
}

// PGDATA, PGPORT, PGOPTIONS and the like are meant for another server.
function environmentWithoutPostgres(): NodeJS.ProcessEnv {
  const environment = { ...process.env };
  for (const name of Object.keys(environment)) {
    if (/^PG[A-Z]/.test(name)) delete environment[name];
  }
  return environment;
}
