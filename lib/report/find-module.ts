import { fileName } from "@/lib/format-symbol";
import type { Module } from "@/lib/report/report";

/**
 * The module that a symbol's `Render` in `Render!Mesh::Draw` means: by its name, else by the file in
 * its path, with or without an extension. Null when there is none.
 */
export function findModule(modules: readonly Module[], name: string | null): Module | null {
  if (!name) return null;
  const wanted = comparable(name);
  const [exact, stem] = [wanted, withoutExtension(wanted)];
  return (
    modules.find((module) => namesOf(module).includes(exact)) ??
    modules.find((module) => namesOf(module).map(withoutExtension).includes(stem)) ??
    null
  );
}

function namesOf({ name, path }: Module): string[] {
  return [name, path && fileName(path)].flatMap((text) => (text ? [comparable(text)] : []));
}

/** WinDbg writes `my_app` for `My-App` and `My App`. */
function comparable(name: string): string {
  return name.toLowerCase().replace(/[\s-]/g, "_");
}

function withoutExtension(name: string): string {
  return name.replace(/(?<=.)\.(?:exe|dll|so(?:\.\d+)*|dylib|sys|ocx|drv|bin|app|node)$/, "");
}
