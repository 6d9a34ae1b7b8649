import type { Crash, Module } from "@/lib/samples/crash/crash";
import { hex, tick } from "@/lib/samples/crash/hex";
import { ctime } from "@/lib/samples/dates";
import { type SymbolSearch, timestamp } from "@/lib/samples/debugger-text/symbol-search";

/** `lm v`: every module's range and symbols; the application's own and every eighth in full. */
export function moduleList(crash: Crash, search: SymbolSearch): string[] {
  const wide = crash.machine.processor !== "x86";
  const heading = wide
    ? "start             end                 module name"
    : "start    end        module name";
  return [
    heading,
    ...crash.modules.flatMap((module, i) => {
      const inFull = module.own || i % 8 === 0;
      const chatter = module.own ? search.linesFor(module) : [];
      return [...chatter, line(module, wide, search), ...(inFull ? details(module) : [])];
    }),
  ];
}

// 00007ffb`8d130000 00007ffb`8d347000   ntdll      (pdb symbols)          z:\ossymbols\ntdll.pdb\…
function line(module: Module, wide: boolean, search: SymbolSearch): string {
  const range = [module.start, module.end].map((at) => (wide ? tick(at) : hex(at, 8))).join(" ");
  const found = module.symbols.endsWith("pdb symbols") ? search.pdb(module) : "";
  return `${range}   ${module.name.padEnd(10)} ${`(${module.symbols})`.padEnd(22)} ${found}`;
}

function details(module: Module): string[] {
  const comma = module.version.replaceAll(".", ", ");
  return [
    `    Image path: ${module.path}`,
    `    Image name: ${module.file}`,
    `    Timestamp:        ${ctime(module.builtAt)} (${timestamp(module)})`,
    `    CheckSum:         ${module.checksum}`,
    `    ImageSize:        ${hex(module.end - module.start, 8).toUpperCase()}`,
    `    File version:     ${module.version}`,
    `    Product version:  ${module.version}`,
    "    File flags:       0 (Mask 3F)",
    "    File OS:          40004 NT Win32",
    `    File type:        ${module.file.endsWith(".exe") ? "1.0 App" : "2.0 Dll"}`,
    "    File date:        00000000.00000000",
    "    Translations:     0409.04b0",
    "    Information from resource tables:",
    `        CompanyName:      ${module.vendor}`,
    `        InternalName:     ${module.name}`,
    `        OriginalFilename: ${module.file}`,
    `        ProductVersion:   ${comma}`,
    `        FileVersion:      ${comma}`,
    `        FileDescription:  ${module.description}`,
  ];
}
