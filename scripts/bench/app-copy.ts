import { randomBytes } from "node:crypto";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { type ServedApp, serveNextApp } from "@/scripts/bench/next-app";

/** What the app is built of. */
const SOURCES = [
  ...["app", "components", "lib", "pages"],
  ...["instrumentation.ts", "proxy.ts", "tsconfig.json"],
];
const SETTINGS = ["package.json", "postcss.config.mjs"];

/**
 * Builds and serves a copy of Crashboard in a folder, with more files: what a benchmark measures
 * against is in no Crashboard that anybody runs.
 *
 * @param more texts by their paths
 */
export async function serveCopy(
  folder: string,
  more: Record<string, string>,
  variables: Record<string, string>,
): Promise<ServedApp> {
  await mkdir(folder, { recursive: true });
  for (const name of [...SOURCES, ...SETTINGS]) {
    await cp(name, join(folder, name), { recursive: true });
  }
  await writeFile(join(folder, "next.config.mjs"), await configOfCopy(resolve(".")));
  for (const [path, text] of Object.entries(more)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return serveNextApp(folder, { PERSON_KEY: randomBytes(32).toString("hex"), ...variables });
}

/** The app's own configuration; the packages are those of the project around the copy. */
async function configOfCopy(root: string): Promise<string> {
  const own = await readFile("next.config.mjs", "utf8");
  const changes = JSON.stringify({
    turbopack: { root },
    typescript: { ignoreBuildErrors: true },
    typedRoutes: false,
  });
  return `${own.replace("export default config;", "")}\nexport default { ...config, ...${changes} };\n`;
}
