import type { Crash, Module } from "@/lib/samples/crash/crash";
import { hex } from "@/lib/samples/crash/hex";

/** What `!sym noisy` prints while cdb looks for images and symbols, once for each module. */
export class SymbolSearch {
  readonly #ours: string;
  readonly #seen = new Set<string>();
  #next = 2;

  constructor(crash: Crash) {
    this.#ours = `z:\\symbolservers\\${crash.database}\\${crash.application}-${crash.version}`
      .toLowerCase()
      .replaceAll(" ", "");
  }

  /** The path that the debugger's first command sets. */
  get path(): string {
    return `${this.#ours};srv*z:\\ossymbols*http://${proxy}/MSFT`;
  }

  /** Where a module's symbols came from, once they are found. */
  pdb(module: Module): string {
    const store = module.own ? this.#ours : systemStore;
    return `${store}\\${pdbFile(module)}\\${pdbId(module)}\\${pdbFile(module)}`;
  }

  /** The chatter about one module, or nothing when the debugger has it already. */
  linesFor(module: Module | undefined): string[] {
    if (!module || this.#seen.has(module.name)) return [];
    this.#seen.add(module.name);
    if (module.symbols === "private pdb symbols") return this.#foundAmongOurs(module);
    if (module.symbols === "pdb symbols") return this.#foundAtMicrosoft(module);
    if (module.symbols === "deferred") return this.#imageOnly(module);
    return this.#notFound(module);
  }

  #imageOnly(module: Module): string[] {
    return [
      ...this.#found(this.#ours, this.#ours, module.file, imageId(module)),
      ...mapped(this.#ours, module),
    ];
  }

  #foundAmongOurs(module: Module): string[] {
    return [
      ...this.#imageOnly(module),
      ...this.#found(this.#ours, this.#ours, pdbFile(module), pdbId(module)),
      `*** WARNING: Unable to verify checksum for ${module.file}`,
      `DBGHELP: ${module.name} - private symbols & lines `,
      `        ${this.pdb(module)}`,
    ];
  }

  #foundAtMicrosoft(module: Module): string[] {
    return [
      ...this.#missing(module.file, imageId(module)),
      ...this.#found(remoteStore, systemStore, module.file, imageId(module)),
      ...mapped(systemStore, module),
      ...this.#missing(pdbFile(module), pdbId(module)),
      ...this.#found(remoteStore, systemStore, pdbFile(module), pdbId(module)),
      `DBGHELP: ${module.name} - public symbols  `,
      `        ${this.pdb(module)}`,
    ];
  }

  #notFound(module: Module): string[] {
    const id = pdbId(module);
    const wanted = `/msft/${pdbFile(module)}/${id}`;
    return [
      ...this.#missing(pdbFile(module), id),
      `SYMSRV:  BYINDEX: 0x${this.#index()}`,
      `         ${remoteStore}`,
      `         ${pdbFile(module)}`,
      `         ${id}`,
      ...[pdbFile(module), pdbFile(module).replace(/.$/, "_"), "file.ptr"].flatMap((file) => [
        `SYMSRV:  HTTPGET: ${wanted}/${file}`,
        "SYMSRV:  HttpQueryInfo: 80190194 - HTTP_STATUS_NOT_FOUND",
      ]),
      "SYMSRV:  RESULT: 0x80190194",
      `DBGHELP: ${module.name} - ${module.symbols === "export symbols" ? "export symbols" : "no symbols loaded"}`,
      `*** ERROR: Symbol file could not be found.  Defaulted to export symbols for ${module.file} - `,
    ];
  }

  #found(store: string, folder: string, file: string, id: string): string[] {
    return [
      `SYMSRV:  BYINDEX: 0x${this.#index()}`,
      `         ${store}`,
      `         ${file}`,
      `         ${id}`,
      `SYMSRV:  PATH: ${folder}\\${file}\\${id}\\${file}`,
      "SYMSRV:  RESULT: 0x00000000",
    ];
  }

  #missing(file: string, id: string): string[] {
    return [
      `SYMSRV:  BYINDEX: 0x${this.#index()}`,
      `         ${this.#ours}`,
      `         ${file}`,
      `         ${id}`,
      ...[file, file.replace(/.$/, "_"), "file.ptr"].map(
        (name) => `SYMSRV:  UNC: ${this.#ours}\\${file}\\${id}\\${name} - path not found`,
      ),
      "SYMSRV:  RESULT: 0x80070003",
    ];
  }

  #index(): string {
    return hex(this.#next++).toUpperCase();
  }
}

const proxy = "symbols.example.com";
const systemStore = "z:\\ossymbols";
const remoteStore = `${systemStore}*http://${proxy}/msft`;

function mapped(store: string, module: Module): string[] {
  const path = `${store}\\${module.file}\\${imageId(module)}\\${module.file}`;
  return [`DBGHELP: ${path} - OK`, `DBGENG:  ${path} - Mapped image memory`];
}

function pdbFile(module: Module): string {
  return module.file.replace(/\.(exe|dll)$/i, ".pdb");
}

function pdbId(module: Module): string {
  return `${module.debugId.replaceAll("-", "")}1`;
}

/** How a symbol server finds an image: its time stamp and its size. */
function imageId(module: Module): string {
  return timestamp(module) + hex(module.end - module.start);
}

export function timestamp(module: Module): string {
  return hex(Math.floor(module.builtAt.getTime() / 1000), 8).toUpperCase();
}
