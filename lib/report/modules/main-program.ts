import { fileName } from "@/lib/format-symbol";
import { findModule } from "@/lib/report/find-module";
import type { Module } from "@/lib/report/report";

type Guess = (modules: readonly Module[], application: string) => Module | null | undefined;

/** The first that finds a module is believed. */
const GUESSES: readonly Guess[] = [
  (modules) => only(modules, (module) => /\.exe$/i.test(file(module))),
  (modules) => only(modules, ({ path }) => /\.app\/Contents\/MacOS\/[^/]+$/.test(path ?? "")),
  (modules, application) => findModule(modules, application),
  (modules) => inLoadOrder(modules).find((module) => /\.exe$/i.test(file(module))),
  // Linux names libraries `.so`, and lists the program before them.
  (modules) => inLoadOrder(modules).find((module) => /^\/.*\/[^/.]+$/.test(module.path ?? "")),
];

/**
 * The module that is the program itself, as far as one can tell from files, the application's name and
 * the order in which modules were loaded; null when nothing points to one.
 */
export function findMainProgram(modules: readonly Module[], application: string): Module | null {
  for (const guess of GUESSES) {
    const module = guess(modules, application);
    if (module) return module;
  }
  return null;
}

function only(modules: readonly Module[], test: (module: Module) => boolean): Module | null {
  const [found, ...others] = modules.filter(test);
  return found && others.length === 0 ? found : null;
}

function file({ path, name }: Module): string {
  return fileName(path ?? name ?? "");
}

function inLoadOrder(modules: readonly Module[]): Module[] {
  const order = (module: Module) => module.order ?? Number.POSITIVE_INFINITY;
  return modules.toSorted((a, b) => (order(a) === order(b) ? 0 : order(a) - order(b)));
}
