import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { serveCopy } from "@/scripts/bench/app-copy";
import type { ServedApp } from "@/scripts/bench/next-app";

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
  const source = await readFile(join("app", page, "page.tsx"), "utf8");
  const more = { [join("app", FLOOR, "page.tsx")]: withoutQueries(source) };
  return { ...(await serveCopy(folder, more, variables)), floor: FLOOR };
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
