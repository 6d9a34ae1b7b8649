import { closedAddressRange } from "@/lib/debug-text/hex";
import type { Groups, LineParser } from "@/lib/debug-text/line-parser";
import type { StackwalkText } from "@/lib/debug-text/stackwalk/stackwalk-text";

const addModule = (text: StackwalkText, groups: Groups, line: number) => {
  const { start = "", end = "", name = "", version = "", state = "", id = "" } = groups;
  const words = state.toLowerCase();
  text.modules.add({
    ...closedAddressRange(start, end),
    name,
    fileVersion: version === "???" ? "" : version,
    symbolsLoaded: words,
    debugGuid: id.split(", ").at(-1) ?? "",
  });
  if (state) text.symbols.moduleState(name, { words, fine: false }, line);
};

/** The lists of modules, loaded and unloaded, and what may follow them. */
export const modules: LineParser<StackwalkText>[] = [
  {
    // Loaded modules:
    pattern: /^Loaded modules:/,
    read: (text, _, line) => {
      text.beginSection("modules", "Loaded modules", line);
      text.inLoadedModules = true;
    },
  },
  {
    // Unloaded modules:
    pattern: /^Unloaded modules:/,
    read: (text, _, line) => text.beginSection("modules", "Unloaded modules", line),
  },
  {
    // Unimplemented streams encountered:
    pattern: /^(?<title>Unimplemented streams|Soft errors)\b/,
    read: (text, { title = "" }, line) => text.beginSection("text", title, line),
  },
  {
    // 0x7f80295000 - 0x7f80332fff  libc.so  ???  (main)  (WARNING: No symbols, libc.so, 479D5438753E)
    pattern:
      /^\s*(?<start>0x[\da-f]+) - (?<end>0x[\da-f]+)\s+(?<name>\S+(?: \S+)*?)(?:\s{2,}(?<version>[^\s(]\S*))?(?:\s+\(main\))?(?:\s+\(WARNING: (?<state>\w+ symbols), (?<id>.+)\))?$/i,
    when: (text) => text.inLoadedModules,
    read: addModule,
  },
];
