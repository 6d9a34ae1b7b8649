import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { freePort } from "@/lib/launch/free-port";
import { runCommand } from "@/lib/launch/run-command";
import { CrashboardProcess } from "@/lib/testing/crashboard-process";

const NEXT = "node_modules/next/dist/bin/next";

const FILES = {
  "package.json": `{ "type": "module" }`,
  // The packages are those of the project around it.
  "next.config.mjs": `export default { turbopack: { root: ${JSON.stringify(resolve("."))} } };`,
  "app/layout.jsx":
    "export default function Layout({ children }) { return <html><body>{children}</body></html>; }",
  "app/page.jsx": "export default function Page() { return <h1>Nothing</h1>; }",
};

/** A Next application of one page with one word on it, built and served by the Next that we use. */
export async function serveBareNext(
  folder: string,
): Promise<{ address: string; close: () => Promise<void> }> {
  await mkdir(join(folder, "app"), { recursive: true });
  for (const [name, text] of Object.entries(FILES)) await writeFile(join(folder, name), text);
  const { code, output } = await runCommand(process.execPath, [NEXT, "build", folder], {
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (code !== 0) throw new Error(`The bare Next application could not be built:\n${output}`);

  const port = String(await freePort("127.0.0.1"));
  const server = new CrashboardProcess({}, [
    process.execPath,
    ...[NEXT, "start", folder, "--hostname", "127.0.0.1", "--port", port],
  ]);
  await server.says(/Ready in/);
  return {
    address: `http://127.0.0.1:${port}/`,
    close: async () => {
      server.kill("SIGTERM");
      await server.ended;
    },
  };
}
