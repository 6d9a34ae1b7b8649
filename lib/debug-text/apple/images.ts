import type { AppleReport } from "@/lib/debug-text/apple/apple-report";
import { closedAddressRange } from "@/lib/debug-text/hex";
import type { Groups, LineParser } from "@/lib/debug-text/line-parser";

const addImage = ({ modules }: AppleReport, groups: Groups) => {
  const { start = "", end = "", name, version, id = null, path = "" } = groups;
  // `???` stands for all addresses that are in no image.
  if (name === "???") return;
  const fileVersion = version?.replace(/^(?:\*|\?\?\? - \?\?\?)$/, "") ?? null;
  const range = closedAddressRange(start, end);
  modules.add({ ...range, name, fileVersion, debugGuid: id, path: path.trim() });
};

/** The list of modules. */
export const images: LineParser<AppleReport>[] = [
  {
    // Binary Images:          Binary Images (App Store):
    pattern: /^Binary Images(?: \(.*\))?:/,
    read: (report, _, line) => report.beginSection("modules", "Binary Images", line),
  },
  {
    // 0x10864e000 - 0x10ee0ffff +Render x86_64 (400.9.4 - 1.0) <2d903291397d3d14> /Applications/Render
    // 0x1011b8000 - 0x10140bfff com.example.render (1.2) <1a63c679-2dc1-35d9> /Applications/Render.app
    pattern:
      /^\s*(?<start>0x[\da-f]+)\s+-\s+(?<end>0x[\da-f]+)\s+(?:\+ ?)?(?<name>\S+(?: \S+)*?)(?:\s+(?:arm\w*|x86_64h?|i386|ppc\w*))?\s+(?:\((?<version>[^()]*)\)\s+)?<(?<id>[\da-f-]*)>\s*(?<path>[^{]*)/i,
    when: ({ section }) => section === "modules",
    read: addImage,
  },
];
