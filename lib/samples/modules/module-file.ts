export type Origin = "program" | "own" | "library" | "driver" | "system";

/** A file that a process loads, before it has an address. */
export type ModuleFile = {
  file: string;
  folder: string;
  size: number;
  /** Empty: the version of the application, or of the operating system. */
  version: string;
  vendor: string;
  description: string;
  origin: Origin;
};

// hrui.dll 4a2000 - Hedgerow user interface
const row = /^(?<file>.+?)\s+(?<size>[0-9a-f]+)\s+(?<version>\S+)\s+(?<description>.+)$/;

/**
 * Reads a table of `file size version description`, one file a line: the size in hex, the version
 * `-` where the file shares that of the application or the operating system.
 */
export function moduleFiles(
  shared: { folder: string; vendor: string; origin: Origin },
  table: string,
): ModuleFile[] {
  return table
    .trim()
    .split("\n")
    .map((line) => {
      const cells = row.exec(line.trim())?.groups;
      if (!cells) throw new Error(`Not a row of a module table: ${line}`);
      const { file = "", size = "", version = "", description = "" } = cells;
      return {
        ...shared,
        file,
        size: Number.parseInt(size, 16),
        version: version === "-" ? "" : version,
        description,
      };
    });
}
