import { createHash } from "node:crypto";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** A hash over the names and contents of files; a folder stands for all that `counts` in it. */
export async function hashFiles(
  paths: string[],
  counts: (path: string) => boolean = () => true,
): Promise<string> {
  const hash = createHash("sha256");
  for (const path of await listFiles(paths, counts)) {
    const content = await readFile(path);
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/** Whether what lies beside this stamp was made from sources of that hash. */
export async function isStamped(stamp: string, hash: string): Promise<boolean> {
  return (await readFile(stamp, "utf8").catch(() => "")).trim() === hash;
}

/** Notes that what lies beside this stamp has been made, whole, from sources of that hash. */
export async function writeStamp(stamp: string, hash: string): Promise<void> {
  await writeFile(stamp, `${hash}\n`);
}

async function listFiles(paths: string[], counts: (path: string) => boolean): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const entry = await stat(path).catch(() => null);
    if (entry?.isFile()) files.push(path);
    if (!entry?.isDirectory()) continue;
    for (const inside of await readdir(path, { recursive: true, withFileTypes: true })) {
      const file = join(inside.parentPath, inside.name);
      if (inside.isFile() && counts(file)) files.push(file);
    }
  }
  return files.sort();
}
