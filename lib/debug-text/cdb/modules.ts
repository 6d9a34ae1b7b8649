import type { CdbLog } from "@/lib/debug-text/cdb/cdb-log";
import { explainSymbolState } from "@/lib/debug-text/explain-symbol-state";
import { addressRange } from "@/lib/debug-text/hex";
import type { LineParser } from "@/lib/debug-text/line-parser";
import type { Module } from "@/lib/report/report";

/** `z:\ossymbols\wntdll.pdb\8003ACB12CC3827A2EFE66F81A9389CF1\wntdll.pdb`: GUID and age. */
const PDB_ID = /\\(?<id>[\dA-F]{33,40})\\[^\\]*$/i;

const FIELDS = new Map<string, keyof Module>([
  ["Image path", "path"],
  ["Timestamp", "timestamp"],
  ["CheckSum", "checksum"],
  ["File version", "fileVersion"],
  ["Product version", "productVersion"],
]);

/** `Thu Aug  5 20:36:39 2021 (610C4BD7)` → the date alone. */
function withoutNote(value: string): string {
  return value.replace(/ \((?:[\dA-F]{8}|This is a reproducible.*)\)$/, "");
}

/** The answers of `lm` and its variants. */
export const modules: LineParser<CdbLog>[] = [
  {
    // start             end                 module name
    pattern: /^start\s+end\s+module name/,
    read: (log, _, line) => {
      log.stacks.end();
      log.beginDetail("modules", "Modules", line);
    },
  },
  {
    // Unloaded modules:
    pattern: /^Unloaded modules:/,
    read: (log, _, line) => {
      log.module = null;
      log.beginDetail("text", "Unloaded modules", line);
    },
  },
  {
    // 00007ffb`8d130000 00007ffb`8d347000   App  C (private pdb symbols)  z:\symbols\App.pdb\…\App.pdb
    pattern:
      /^\s*(?<start>[\da-f]{8}(?:`?[\da-f]{8})?)\s+(?<end>[\da-f]{8}(?:`?[\da-f]{8})?)\s+(?<name>\S+)\s+(?:[A-Z#*]{1,3}\s+)?\((?<symbols>[^()]+)\)\s*(?<pdb>.*)$/,
    when: (log) => !log.stacks.isOpen,
    read: (log, { start = "", end = "", name, symbols = "", pdb = "" }, line) => {
      const debugGuid = PDB_ID.exec(pdb)?.groups?.id ?? null;
      const range = addressRange(start, end);
      log.module = log.modules.add({ ...range, name, symbolsLoaded: symbols, debugGuid });
      const outcome = explainSymbolState(symbols);
      if (outcome && name) log.symbols.moduleState(name, outcome, line);
    },
  },
  {
    // |    Timestamp:        Thu Aug  5 20:36:39 2021 (610C4BD7)
    pattern: /^\s{4}(?<field>[A-Z][\w ]+):\s+(?<value>\S.*)$/,
    when: (log) => log.module !== null,
    read: ({ module }, { field = "", value = "" }) => {
      const key = FIELDS.get(field);
      if (key && module) Object.assign(module, { [key]: withoutNote(value) });
    },
  },
  {
    // ModLoad: 00340000 00782000   C:\Program Files\App\App.exe
    pattern: /^ModLoad: (?<start>[\da-f`]+) (?<end>[\da-f`]+)\s+(?<path>\S.*)$/,
    read: (log, { start = "", end = "", path = "" }) => {
      const name = path.slice(path.lastIndexOf("\\") + 1).replace(/(?<=.)\.\w{1,4}$/, "");
      log.modules.add({ ...addressRange(start, end), name, path });
    },
  },
];
