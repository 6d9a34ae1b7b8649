import { JsonFields } from "@/lib/report/json-fields";
import type { Frame, Variable } from "@/lib/report/report";
import { joinPlace } from "@/lib/report/source-place";
import { splitSymbol } from "@/lib/report/symbol";
import { Tally } from "@/lib/report/tally";

export interface Callstack {
  /** In the order received, which is innermost first. */
  frames: Frame[];
  /** What was not understood, in words. */
  remarks: string[];
}

/**
 * Reads the `callstack` of a notification: texts such as `app!main+0x10 [main.cpp @ 12]` in V2,
 * objects in V3, of which BugSplat does not document the fields. Takes any value, never throws.
 */
export function readCallstack(callstack: unknown): Callstack {
  const unknown = new Tally();
  const frames = new JsonFields({ callstack })
    .list("callstack")
    .flatMap((frame) => readFrame(frame, unknown) ?? []);
  return {
    frames,
    remarks: unknown.remark(
      "part of the callstack is not known to Crashboard and is not shown",
      "parts of the callstack are not known to Crashboard and are not shown",
    ),
  };
}

/** Null for a frame that says nothing. */
function readFrame(frame: unknown, unknown: Tally): Frame | null {
  const fields = new JsonFields(typeof frame === "object" ? frame : { symbol: frame });
  const symbol = fields.text("symbol", "functionName", "function");
  const parts = splitSymbol(symbol ?? "");
  const at = fields.lineColumn("line", "lineNumber");
  const place = joinPlace(fields.text("file", "fileName"), at, parts);
  // The level is the position in the list.
  fields.number("stackFrameLevel");
  const read: Frame = {
    symbol,
    module: fields.text("module", "moduleName") ?? parts.module,
    function: parts.function,
    ...place,
    column: fields.number("column", "columnNumber") ?? place.column,
    offset: fields.text("offset") ?? parts.offset,
    arguments: fields.list("arguments").flatMap((item) => readVariable(item, unknown) ?? []),
    locals: fields.list("locals").flatMap((item) => readVariable(item, unknown) ?? []),
  };
  fields.tallyRest(unknown);
  return isBlank(read) ? null : read;
}

/** `{ "variable": "int argc", "value": "0n2" }`, or a text that says both. */
function readVariable(item: unknown, unknown: Tally): Variable | null {
  const fields = new JsonFields(typeof item === "object" ? item : { variable: item });
  const variable = fields.text("variable", "name");
  const value = fields.text("value");
  fields.tallyRest(unknown);
  return variable === null && value === null ? null : { variable, value };
}

function isBlank({ arguments: given, locals, ...place }: Frame): boolean {
  const parts = [...Object.values(place), ...given, ...locals];
  return parts.every((part) => part === null);
}
