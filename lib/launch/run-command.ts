import { type SpawnOptions, spawn } from "node:child_process";

/** How a program ended, and the last of what it printed (both streams, as they came). */
export type CommandResult = { code: number | null; output: string };

const KEPT_OUTPUT = 100_000;

/**
 * Runs a program to its end without a terminal; `output` keeps its last 100,000 characters. A
 * program that cannot be started at all gives code null and the reason as its output.
 */
export function runCommand(
  command: string,
  args: string[],
  options: SpawnOptions = {},
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      windowsHide: true,
      ...options,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const keep = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-KEPT_OUTPUT);
    };
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    child.on("error", (error) => resolve({ code: null, output: `${output}${error.message}` }));
    child.on("close", (code) => resolve({ code, output }));
  });
}

/** The last lines of a text that hold something, for an error message. */
export function lastLines(text: string, count = 12): string {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  return lines.slice(-count).join("\n");
}
