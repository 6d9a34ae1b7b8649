import type { SourcePlace } from "@/lib/report/source-place";

/** What the text of a symbol says about its place. Each part is null where the text does not say. */
export interface SymbolParts extends SourcePlace {
  module: string | null;
  function: string | null;
  /** The offset behind `+`, or the bare address where a function would stand. */
  offset: string | null;
}

interface Place extends SourcePlace {
  /** The symbol without its place. */
  name: string;
}

/** `Mesh::draw(94)`, and `crash(21:9)` with a column from JavaScript */
const LINE = /\((\d{1,9})(?::(\d{1,9}))?\)$/;
/** `Mesh::draw+0x1f` */
const OFFSET = /\+(0x[\da-f]+)$/i;
/** `0x105439000`, `0x104964000 + 2017976`, and the `0` of `???!0` */
const BARE_ADDRESS = /^(?:0|0x[\da-f]+)(?: \+ \d+)?$/i;
/** `0x000001a94e934980`, a place in no module; not the `0` that a script's function may be called */
const PLAIN_ADDRESS = /^0x[\da-f`]+$/i;

/**
 * Splits `module!function`, `module!0x105439000`, `module+0x3099f6` and plain functions, each with
 * an offset, a line or a debugger's `[file @ line]` behind it or without.
 */
export function splitSymbol(symbol: string): SymbolParts {
  const { name, ...place } = splitPlace(symbol.trim());
  const offset = OFFSET.exec(name)?.[1] ?? null;
  const target = offset === null ? name : name.slice(0, -offset.length - 1);
  const separator = moduleSeparator(target);
  if (separator === -1) {
    if (PLAIN_ADDRESS.test(target)) {
      return { module: null, function: null, offset: target, ...place };
    }
    // A debugger that knows the function also names its module, so `name+0x1f` is a module.
    const [module, plain] = offset === null ? [null, target] : [target, null];
    return { module: module || null, function: plain || null, offset, ...place };
  }
  const module = target.slice(0, separator);
  const called = target.slice(separator + 1);
  return BARE_ADDRESS.test(called)
    ? { module, function: null, offset: offset ?? called, ...place }
    : { module, function: called || null, offset, ...place };
}

/** `app!main+0x10 [C:\src\main.cpp @ 12]` and `app!main(12)` without their endings, and what those say. */
function splitPlace(symbol: string): Place {
  const bracket = symbol.endsWith("]") ? symbol.lastIndexOf(" [") : -1;
  const at = symbol.lastIndexOf(" @ ");
  const line = symbol.slice(at + 3, -1);
  if (bracket !== -1 && at > bracket && /^\d{1,9}$/.test(line)) {
    return {
      name: symbol.slice(0, bracket),
      file: symbol.slice(bracket + 2, at),
      line: Number(line),
      column: null,
    };
  }
  const ending = LINE.exec(symbol);
  if (ending === null) return { name: symbol, file: null, line: null, column: null };
  const [, before, column] = ending;
  return {
    name: symbol.slice(0, ending.index),
    file: null,
    line: Number(before),
    column: column === undefined ? null : Number(column),
  };
}

/** Where the `!` between module and function is, or -1. The `!` of `operator!=` is none. */
function moduleSeparator(target: string): number {
  const separator = target.indexOf("!");
  const before = target.slice(0, Math.max(0, separator));
  return before === "" || /::|\(|\boperator$/.test(before) ? -1 : separator;
}
