import { addressRange, shortHex } from "@/lib/debug-text/hex";
import { explainCrash } from "@/lib/debug-text/stackwalk/crash-reason";
import type { MinidumpJson } from "@/lib/debug-text/stackwalk/minidump-json";
import { JsonFields } from "@/lib/report/json-fields";
import type { Frame } from "@/lib/report/report";
import { frameOf } from "@/lib/report/report";

/**
 * Reads the value of rust-minidump's JSON into a reading. Every field may be missing:
 * https://github.com/rust-minidump/rust-minidump/blob/main/minidump-processor/json-schema.md
 */
export function readMinidumpReport(value: unknown, json: MinidumpJson): void {
  const root = new JsonFields(value);
  const [system, crash, crashing] = ["system_info", "crash_info", "crashing_thread"].map(
    (name) => new JsonFields(root.list(name)[0]),
  );
  json.os = [system?.text("os"), system?.text("os_ver")].filter(Boolean).join(" ") || null;
  const reason = crash?.text("type") ?? "";
  if (reason) Object.assign(json.exception, explainCrash(reason, crash?.text("address") ?? ""));
  json.crashedThread = crash?.text("crashing_thread") ?? crashing?.text("threads_index") ?? null;
  json.declaredThreadCount = root.number("thread_count");
  const crashed = crashing?.list("frames") ?? [];
  json.nameThread(json.crashedThread ?? "", crashing?.text("thread_name"));
  json.stacks.begin(json.crashedThread, true);
  readStack(crashed, json.stacksOf("crashing_thread")[0], json);
  readRegisters(crashed[0], json);
  for (const [index, thread] of root.list("threads").entries()) {
    json.stacks.begin(String(index), false);
    const fields = new JsonFields(thread);
    json.nameThread(String(index), fields.text("thread_name"));
    readStack(fields.list("frames"), json.stacksOf("threads")[index], json);
  }
  for (const [index, module] of root.list("modules").entries()) {
    readModule(module, json.moduleLines[index], json);
  }
}

/** Inlined functions are in front of the frame that they are in, and share its line. */
function readStack(
  frames: readonly unknown[],
  lines: readonly number[] | undefined,
  json: MinidumpJson,
): void {
  for (const [position, value] of frames.entries()) {
    const line = lines?.[position] ?? 0;
    const fields = new JsonFields(value);
    const module = fields.text("module");
    for (const inline of fields.list("inlines")) {
      json.stacks.add(line, readFrame(new JsonFields(inline), module));
    }
    json.stacks.add(line, readFrame(fields, module));
  }
}

function readFrame(fields: JsonFields, module: string | null): Frame {
  const name = fields.text("function");
  const place = shortHex(fields.text("module_offset") ?? "") || null;
  const address = fields.text("offset");
  const unnamed = module === null ? address : `${module}+${place ?? address}`;
  const named = module === null ? name : `${module}!${name}`;
  return frameOf({
    symbol: name === null ? unnamed : named,
    module,
    function: name,
    file: fields.text("file"),
    line: fields.number("line"),
    offset: name === null ? place : shortHex(fields.text("function_offset") ?? "") || null,
  });
}

function readRegisters(frame: unknown, { exception }: MinidumpJson): void {
  const [registers] = new JsonFields(frame).list("registers");
  if (typeof registers !== "object") return;
  for (const [name, value] of Object.entries(registers ?? {})) {
    if (typeof value === "string") exception.registers.push({ name, value });
  }
}

function readModule(value: unknown, line: number | undefined, json: MinidumpJson): void {
  const fields = new JsonFields(value);
  const name = fields.text("filename", "debug_file");
  const state = stateOf(value);
  const range = addressRange(fields.text("base_addr") ?? "", fields.text("end_addr") ?? "");
  json.modules.add({
    ...range,
    name,
    fileVersion: fields.text("version"),
    debugGuid: fields.text("debug_id"),
    symbolsLoaded: state,
  });
  const fine = state === null || state === "loaded";
  if (name && !fine) json.symbols.moduleState(name, { words: state, fine }, line);
}

function stateOf(module: unknown): string | null {
  if (isTrue(module, "corrupt_symbols")) return "corrupt symbols";
  if (isTrue(module, "missing_symbols")) return "no symbols";
  return isTrue(module, "loaded_symbols") ? "loaded" : null;
}

function isTrue(value: unknown, name: string): boolean {
  return Object.entries(value ?? {}).some(([key, flag]) => key === name && flag === true);
}
