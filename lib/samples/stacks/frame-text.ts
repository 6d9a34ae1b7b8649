export type Variable = { name: string; value: string };

/** A frame as the sample data writes it down: without an address, the same in every report. */
export type WrittenFrame = {
  /** What stack tables call it: `module!function`, or less where symbols are missing. */
  symbol: string;
  module: string;
  function: string;
  /** Bytes from the function's start, or from the module's when no function is known. */
  offset: number | undefined;
  file: string;
  /** A number, or `line:column` in JavaScript. */
  line: string;
  arguments: Variable[];
  locals: Variable[];
  inline: boolean;
};

// hrdoc!hedge::doc::Layer::clone+0x1f @ doc/Layer.cpp:88 | int depth = 0n3; Layer * to = * | int i = #0-9
const position = /^(?<file>.*?):(?<line>\d+(?::\d+)?)$/;
const byteOffset = /\+0x(?<hex>[0-9a-f]+)$/;

/**
 * Reads one line of stack data: `[inline ]symbol[+0xoffset][ @ file:line][ | arguments][ | locals]`.
 * In values, `*` stands for a pointer and `#1-9` for a decimal number, both new in each report.
 */
export function readFrame(text: string): WrittenFrame {
  const [place = "", args = "", locals = ""] = text.split(" | ");
  const [head = "", at = ""] = place.split(" @ ");
  const inline = head.startsWith("inline ");
  const named = inline ? head.slice("inline ".length) : head;
  const hex = byteOffset.exec(named)?.groups?.hex;
  const bare = named.replace(byteOffset, "");
  const bang = bare.indexOf("!");
  const source = position.exec(at)?.groups;
  return {
    symbol: bang < 0 ? named : bare,
    module: bang < 0 ? bare : bare.slice(0, bang),
    function: bang < 0 ? "" : bare.slice(bang + 1),
    offset: hex === undefined ? undefined : Number.parseInt(hex, 16),
    file: source?.file ?? at,
    line: source?.line ?? "",
    arguments: readVariables(args),
    locals: readVariables(locals),
    inline,
  };
}

function readVariables(text: string): Variable[] {
  if (!text) return [];
  return text.split("; ").map((entry) => {
    const [name = "", value = ""] = entry.split(" = ");
    return { name, value };
  });
}

/** The same frames again and again, as a recursion leaves them. */
export function repeated(times: number, frames: readonly string[]): string[] {
  return Array.from({ length: times }, () => frames).flat();
}
