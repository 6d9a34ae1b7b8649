import fc from "fast-check";

/** Which elements the generated reports have in which, some where they do not belong. */
const CHILDREN: Record<string, string[]> = {
  report: ["platform", "os", "process", "process", "modules", "threads", "gpu"],
  process: ["exception", "modules", "threads", "threads", "DebugOutput", "os"],
  exception: ["code", "func", "file", "line", "registers"],
  registers: ["rax", "code"],
  modules: ["module", "module", "name"],
  module: ["name", "path", "order", "address", "fileversion", "gpu"],
  threads: ["thread", "thread", "frame"],
  thread: ["frame", "frame", "symbol"],
  frame: ["symbol", "file", "line", "offset", "arguments", "locals", "gpu"],
  arguments: ["variable", "value", "argument"],
  locals: ["variable", "value", "local", "line"],
  argument: ["variable", "value", "gpu"],
  symbol: ["gpu"],
  DebugOutput: ["DbgEngOutput", "DbgEngOutput"],
};

const value = fc.oneof(
  fc.constantFrom("yes", "no", "12", "007", "0x1f", "10-1f", "harbor!moor", "harbor!moor+0x1(12)"),
  fc.constantFrom("12:7", "012:7", "quay.js:12:7", "quay.js:13:7", "moor(12:7)"),
  fc.string({ unit: "binary" }),
);
const attributeNames = ["id", "current", "event", "framecount", "count", "numloaded", "name"];

function element(name: string): fc.Arbitrary<string> {
  const attributes = fc.uniqueArray(fc.tuple(fc.constantFrom(...attributeNames), value), {
    selector: ([attribute]) => attribute,
    maxLength: 2,
  });
  const text = fc.option(value, { nil: "" });
  const names = fc.array(fc.constantFrom(...(CHILDREN[name] ?? ["gpu"])), {
    maxLength: CHILDREN[name] ? 6 : 1,
  });
  return fc
    .tuple(
      attributes,
      text,
      names.chain((children) => fc.tuple(...children.map(element))),
    )
    .map(
      ([pairs, content, children]) =>
        `<${name}${pairs.map(([key, given]) => ` ${key}="${encode(given)}"`).join("")}>` +
        `${encode(content)}${children.join("")}</${name}>`,
    );
}

/** Well-formed XML of a report, in which anything may be missing, repeated, or where it does not belong. */
export const anyReportXml = element("report");

function encode(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
