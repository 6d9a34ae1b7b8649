import { rm } from "node:fs/promises";
import { hashFiles, isStamped, writeStamp } from "@/lib/launch/content-stamp";
import { lastLines, runCommand } from "@/lib/launch/run-command";
import { StartProblem } from "@/lib/start-problem";

const STAMP = "lib/generated/prisma/made-from";

/**
 * Generates lib/generated/prisma, unless it was made from this schema by this version of Prisma.
 *
 * @param onBegin is called before it takes its second
 * @throws StartProblem with what Prisma said
 */
export async function ensurePrismaClient(onBegin: () => void): Promise<void> {
  const hash = await hashFiles(["prisma/schema.prisma", "node_modules/prisma/package.json"]);
  if (await isStamped(STAMP, hash)) return;
  onBegin();
  await rm(STAMP, { force: true });
  const { code, output } = await runCommand(
    process.execPath,
    ["node_modules/prisma/build/index.js", "generate"],
    {
      env: {
        ...process.env,
        // Generating runs no engine, but would download this one: any file that exists will do.
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
        CHECKPOINT_DISABLE: "1",
      },
    },
  );
  if (code !== 0) {
    throw new StartProblem(
      `The Prisma client could not be generated from prisma/schema.prisma:\n${lastLines(output)}`,
    );
  }
  await writeStamp(STAMP, hash);
}
