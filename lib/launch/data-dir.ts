import { mkdir } from "node:fs/promises";
import { StartProblem } from "@/lib/start-problem";

/** Makes the folder DATA_DIR. @throws StartProblem when that is not possible */
export async function makeDataDir(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true });
  } catch (error) {
    throw new StartProblem(
      `The folder DATA_DIR could not be made: ${String(error)}. Set DATA_DIR to a folder that you may write to.`,
    );
  }
}
