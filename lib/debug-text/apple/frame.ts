import type { Frame } from "@/lib/report/report";
import { frameOf } from "@/lib/report/report";

const SITE =
  /^(?<name>.*?)(?: \+ (?<offset>\d{1,15}|0x[\da-f]{1,12}))?(?: \((?<file>[^()]+):(?<line>\d{1,9})\))?(?: \[inlined\])?$/i;
/** `0x10864e000` where a function would stand: the address at which the module is loaded. */
const BASE = /^(?:0x[\da-f]+|0)$/i;

/**
 * Reads `-[Mesh draw:] + 64 (Mesh.m:16)`, or `0x10864e000 + 5384491` of a module without symbols.
 * Some tools write the second and, behind `// `, the first.
 */
export function readAppleFrame(module: string, site: string): Frame {
  const symbolic = site.split("// ").at(-1) ?? site;
  const { name = "", offset, file = null, line } = SITE.exec(symbolic)?.groups ?? {};
  const known = name !== "" && !BASE.test(name);
  const distance = offset === undefined ? null : `0x${Number(offset).toString(16)}`;
  return frameOf({
    symbol: known ? `${module}!${name}` : `${module}+${distance ?? "0x0"}`,
    module,
    function: known ? name : null,
    file,
    line: line ? Number(line) : null,
    offset: distance,
  });
}
