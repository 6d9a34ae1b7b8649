import { freePort } from "@/lib/launch/free-port";
import { runCommand } from "@/lib/launch/run-command";
import { ARENAS, KEEP_ALIVE } from "@/lib/launch/web-server";
import { CrashboardProcess } from "@/lib/testing/crashboard-process";

const NEXT = "node_modules/next/dist/bin/next";

/** A server that runs as the process `pid`; its address has no slash at the end. */
export type ServedApp = { address: string; pid: number; close: () => Promise<void> };

/** Builds the Next application of a folder with the Next that we use, and serves it. */
export async function serveNextApp(
  folder: string,
  variables: Record<string, string> = {},
): Promise<ServedApp> {
  const { code, output } = await runCommand(process.execPath, [NEXT, "build", folder], {
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (code !== 0) throw new Error(`The application in ${folder} could not be built:\n${output}`);

  const port = String(await freePort("127.0.0.1"));
  const server = new CrashboardProcess({ ...ARENAS, ...variables }, [
    process.execPath,
    ...[NEXT, "start", folder, "--hostname", "127.0.0.1", "--port", port, ...KEEP_ALIVE],
  ]);
  await server.says(/Ready in/);
  return {
    address: `http://127.0.0.1:${port}`,
    pid: server.pid,
    close: async () => {
      server.kill("SIGTERM");
      await server.ended;
    },
  };
}
