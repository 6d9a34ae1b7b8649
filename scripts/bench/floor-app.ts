import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type ServedApp, serveNextApp } from "@/scripts/bench/next-app";

/** What the app is built of. */
const SOURCES = ["app", "components", "lib", "instrumentation.ts", "proxy.ts", "tsconfig.json"];
const SETTINGS = ["package.json", "postcss.config.mjs"];

const FLOOR = "/floor";

/** A copy of Crashboard that serves, besides all of its pages, the floor of one of them. */
export type FloorApp = ServedApp & { floor: string };

/**
 * Builds and serves a copy of Crashboard with one more page: that of `page`, which asks the database
 * at its first visit and shows the same rows for ever after.
 *
 * @param page "groups"
 */
export async function serveFloorApp(
  folder: string,
  page: string,
  variables: Record<string, string>,
): Promise<FloorApp> {
  const root = resolve(".");
  await mkdir(join(folder, "app"), { recursive: true });
  for (const name of [...SOURCES, ...SETTINGS]) {
    await cp(name, join(folder, name), { recursive: true });
  }
  await writeFile(join(folder, "next.config.mjs"), await configOfCopy(root));
  await mkdir(join(folder, "app", FLOOR));
  const source = await readFile(join("app", page, "page.tsx"), "utf8");
  await writeFile(join(folder, "app", FLOOR, "page.tsx"), withoutQueries(source));
  return { ...(await serveNextApp(folder, variables)), floor: FLOOR };
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

const READS = /import \{([^}]*)\} from ("@\/lib\/queries\/[^"]+"|"@\/app\/open-view");/g;

const REMEMBER = `
function remember(read) {
  if (typeof read !== "function") return read;
  let kept;
  return (...args) => (kept ??= read(...args));
}
`;

/** The text of a page whose reads are done once and remembered: then it only renders. */
export function withoutQueries(page: string): string {
  const remembered: string[] = [];
  const renamed = page.replace(READS, (_, names: string, file: string) => {
    const imported = names
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== "" && !name.startsWith("type "));
    remembered.push(...imported);
    return `import { ${imported.map((name) => `${name} as ${name}Asked`).join(", ")} } from ${file};`;
  });
  const constants = remembered.map((name) => `const ${name} = remember(${name}Asked);`);
  return `// @ts-nocheck\n${renamed}${REMEMBER}${constants.join("\n")}\n`;
}
