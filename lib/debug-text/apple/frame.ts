import type { Frame } from "@/lib/report/report";
import { frameOf } from "@/lib/report/report";

const SITE =
  /^(?<name>.*?)(?: \+ (?<offset>\d{1,15}|0x[\da-f]{1,12}))?(?: \((?<file>[^()]+):(?<line>\d{1,9})\))?(?: \[inlined\])?$/i;
/** `0x3617c000 + 72220 (__pthread_kill + 8)`: some tools write the place in both ways. */
const BOTH_WAYS = /^(?:0x[\da-f]+|0) \+ \d{1,15} \((?<symbolic>.+ \+ \d{1,15})\)$/i;
/** `prepare+ 87884 (int) + 404`: the place in the module, which symbolicatecrash left in the name. */
const LEFT_OVER = /^(?<name>[^+]+)\+ \d{1,15} (?=\()/;
/** `0x10864e000` where a function would stand: the address at which the module is loaded. */
const BASE = /^(?:0x[\da-f]+|0)$/i;

/**
 * Reads `-[Mesh draw:] + 64 (Mesh.m:16)`, or `0x10864e000 + 5384491` of a module without symbols.
 * Some tools write the second and, behind `// `, the first.
 */
export function readAppleFrame(module: string, site: string): Frame {
  const behind = site.split("// ").at(-1) ?? site;
  const symbolic = BOTH_WAYS.exec(behind)?.groups?.symbolic ?? behind;
  const { name: called = "", offset, file = null, line } = SITE.exec(symbolic)?.groups ?? {};
  const name = called.replace(LEFT_OVER, "$<name>");
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
