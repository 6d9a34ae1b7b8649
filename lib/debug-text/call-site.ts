import { splitArguments } from "@/lib/debug-text/split-arguments";
import { type Frame, frameOf } from "@/lib/report/report";
import { splitSymbol } from "@/lib/report/symbol";

/** ` (FPO: [3,0,0])`, ` (CONV: cdecl)`, ` (Inline Function @ 00007ff6`46ced36e)`, ` (TrapFrame @ …)` */
const NOTE = / \((?:FPO|CONV|Inline Function|TrapFrame(?:-EITRAP)?)\b[^()]*\)/g;
/** ``0x00007ff6`46ced36e``, a place in no module */
const ADDRESS = /^0x[\da-f]+$/i;

/** Reads `app!wmain(int argc = 0n2)+0x19f [C:\src\main.cpp @ 84]` as WinDbg writes it. */
export function readCallSite(site: string): Frame {
  const text = site.replace(NOTE, "").trim();
  const address = text.replaceAll("`", "");
  if (ADDRESS.test(address)) return frameOf({ symbol: address });
  const { module, function: called, ...place } = splitSymbol(text);
  if (called === null) return frameOf({ symbol: withoutPlace(text), module, ...place });
  const { function: name, arguments: given } = splitArguments(called);
  const symbol = module === null ? name : `${module}!${name}`;
  return frameOf({ symbol, module, function: name, ...place, arguments: given });
}

/** A module and an offset, without the source that may follow. */
function withoutPlace(text: string): string {
  return text.replace(/ \[.*$/, "");
}
