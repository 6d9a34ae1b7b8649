import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type ServedApp, serveNextApp } from "@/scripts/bench/next-app";

const FILES = {
  "package.json": `{ "type": "module" }`,
  // The packages are those of the project around it.
  "next.config.mjs": `export default { turbopack: { root: ${JSON.stringify(resolve("."))} } };`,
  "app/layout.jsx":
    "export default function Layout({ children }) { return <html><body>{children}</body></html>; }",
  "app/page.jsx": "export default function Page() { return <h1>Nothing</h1>; }",
};

/** A Next application of one page with one word on it, built and served by the Next that we use. */
export async function serveBareNext(folder: string): Promise<ServedApp> {
  await mkdir(join(folder, "app"), { recursive: true });
  for (const [name, text] of Object.entries(FILES)) await writeFile(join(folder, name), text);
  return serveNextApp(folder);
}
