import { withoutInlineMark } from "@/lib/report/frames/inline";
import type { Subject } from "@/lib/report/in-app/compiled-rule";
import { comparable } from "@/lib/report/in-app/glob";
import type { Frame } from "@/lib/report/report";

/** What BugSplat writes for a module that it does not know: `???!0` */
export const UNKNOWN_MODULE = "???";

/** What rules are held against; all empty for a frame of which no name is known. */
export function frameSubject(
  { module, function: called, file, line }: Frame,
  pathOf: (module: string) => string | null,
): Subject {
  // Without symbols a debugger prints the module alone, which reads as a function.
  const alone = file === null && line === null ? called : null;
  const owner = withoutInlineMark(module ?? alone ?? "");
  const known = owner === "" || owner === UNKNOWN_MODULE ? null : owner;
  const paths = [known && pathOf(known), file].flatMap((path) => path || []);
  return {
    module: known ? [comparable(known), comparable(moduleStem(known))] : [],
    path: paths.map(comparable),
    function: called ? [comparable(called)] : [],
  };
}

/** `libc` of `libc.so.6`, `ntdll` of `ntdll.dll`; what else has a dot in it stays: `System.Net` */
export function moduleStem(module: string): string {
  return module.replace(/(?<=.)\.(?:exe|dll|so(?:\.\d+)*|dylib|sys|ocx|drv|node)$/i, "");
}
