import { expect, test } from "vitest";
import { readDebugText } from "@/lib/debug-text/read-debug-text";

/** What is wrong with which modules, after these lines of a log. */
function problemsOf(...lines: string[]) {
  const { symbolProblems } = readDebugText(`!sym noisy\n${lines.join("\n")}\n`);
  return symbolProblems.map(({ module, missing, result }) => `${module} (${missing}): ${result}`);
}

const search = (file: string, code: string) =>
  `SYMSRV:  BYINDEX: 0x1\n         z:\\symbols\n         ${file}\n         1\nSYMSRV:  RESULT: ${code}`;

test.each([
  ["what is found at the second place", [search("a.dll", "0x80070003"), search("a.dll", "0x0")]],
  ["private symbols", ["DBGHELP: owl - private symbols & lines "]],
  ["public symbols", ["DBGHELP: owl - public symbols  "]],
  [
    "what is found after a miss",
    ["DBGHELP: c:\\owl.pdb - file not found", "DBGHELP: owl - public symbols"],
  ],
  ["an image without a checksum", ["*** WARNING: Unable to verify checksum for owl.exe"]],
  [
    "a module that was not needed",
    ["start    end        module name", "00400000 00410000   owl   (deferred)"],
  ],
  ["what the loader says in passing", ["DBGHELP: SharedUserData - virtual symbol module"]],
])("%s is no problem", (_, lines) => {
  expect(problemsOf(...lines)).toEqual([]);
});

test.each([
  [
    search("owl.dll", "0x80190194"),
    "owl (image): HTTP 404: the symbol server does not have it (0x80190194)",
  ],
  [search("owl.pdb", "0x80070002"), "owl (symbols): file not found (0x80070002)"],
  ["DBGHELP: owl - no symbols loaded", "owl (symbols): no symbols loaded"],
  ["DBGHELP: owl - export symbols", "owl (symbols): only the names that the module exports"],
  ["DBGHELP: c:\\owl.pdb - mismatched pdb", "owl (symbols): the symbols belong to another build"],
  ["DBGHELP: c:\\owl.pdb - E_PDB_CORRUPT", "owl (symbols): the symbol file is damaged"],
  [
    "DBGENG:  c:\\owl.exe - Couldn't map image from disk.",
    "owl (image): Couldn't map image from disk",
  ],
  [
    "DBGENG:  c:\\owl.exe image header does not match memory image header.",
    "owl (image): the image of another build",
  ],
  ["Unable to load image c:\\owl.dll, Win32 error 0n2", "owl (image): file not found (0x80070002)"],
  [
    "*** ERROR: Symbol file could not be found.  Defaulted to export symbols for c:\\owl.dll - ",
    "owl (symbols): only the names that the module exports",
  ],
  [
    "*** ERROR: Module load completed but symbols could not be loaded for owl.dll",
    "owl (symbols): no symbols loaded",
  ],
  [
    "*** WARNING: symbols timestamp is wrong 0x5b079867 0x5b0791e3 for owl.dll",
    "owl (symbols): the symbols belong to another build",
  ],
])("%s", (line, problem) => {
  expect(problemsOf(line)).toEqual([problem]);
});

test("a symbol file's search counts for the module that is named next", () => {
  const lines = [search("wowl32.pdb", "0x80190194"), "DBGHELP: owl32 - export symbols"];
  const [problem, ...others] = readDebugText(lines.join("\n")).symbolProblems;
  expect(problem).toMatchObject({
    module: "owl32",
    tried: [{ place: "z:\\symbols", result: expect.stringContaining("HTTP 404") }],
    lines: [{ firstLine: 1, lastLine: 6 }],
  });
  expect(others).toEqual([]);
});
