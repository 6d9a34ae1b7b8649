import { type Module, moduleOf } from "@/lib/report/report";

/** Collects modules; what is said twice of one module, as by `lm` and `lm v`, is one. */
export class ModuleList {
  readonly list: Module[] = [];
  readonly #known = new Map<string, Module>();

  /** Adds a module, or what is new about it, and gives the one of the list. */
  add(said: Partial<Module>): Module {
    const key = `${said.start ?? ""} ${said.name?.toLowerCase() ?? said.path ?? ""}`;
    const known = this.#known.get(key);
    const module = moduleOf({ ...known, ...dropEmpty(said) });
    if (known) return Object.assign(known, module);
    module.order = this.list.push(module);
    this.#known.set(key, module);
    return module;
  }
}

function dropEmpty(said: Partial<Module>): Partial<Module> {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => Boolean(value)));
}
