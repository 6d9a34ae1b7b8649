import { readFile } from "node:fs/promises";
import { runCommand } from "@/lib/launch/run-command";

/**
 * Whether a process with this id lives and has `words` in its command line. Ids are used again, so
 * a file that names one proves nothing by itself. (On Windows the words are not looked at.)
 */
export async function isLiveProcess(pid: number, words: string): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return false;
  }
  if (process.platform === "win32") return true;
  return (await commandLine(pid)).includes(words);
}

// Empty for a process that has ended but that nobody has waited for.
async function commandLine(pid: number): Promise<string> {
  if (process.platform === "linux") {
    const text = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
    return text.replaceAll("\0", " ");
  }
  return (await runCommand("ps", ["-ww", "-o", "args=", "-p", String(pid)])).output;
}
