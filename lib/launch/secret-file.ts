import { randomBytes } from "node:crypto";
import { link, readFile, rm, writeFile } from "node:fs/promises";

/**
 * The secret kept in `path` (mode 600); where there is none, 256 new random bits as base64url.
 * Two processes that ask at once get the same one: a hard link appears whole, or not at all.
 */
export async function keptSecret(path: string): Promise<string> {
  const kept = await readSecret(path);
  if (kept !== null) return kept;
  const draft = `${path}.${randomBytes(6).toString("hex")}`;
  const secret = randomBytes(32).toString("base64url");
  try {
    await writeFile(draft, `${secret}\n`, { mode: 0o600, flush: true });
    await link(draft, path);
    return secret;
  } catch (error) {
    const other = await readSecret(path);
    if (other === null) throw error;
    return other;
  } finally {
    await rm(draft, { force: true });
  }
}

async function readSecret(path: string): Promise<string | null> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  return text.trim() || null;
}
