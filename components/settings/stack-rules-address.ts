import { withoutInlineMark } from "@/lib/report/frames/inline";
import type { OperatingSystem } from "@/lib/report/in-app/operating-system";
import type { Frame } from "@/lib/report/report";

type About = { frame: Frame; system: OperatingSystem | null };

/** No pattern may be longer, and an address of a megabyte leads nowhere. */
const LONGEST = 300;

/** The page of a database's stack rules, with a new rule begun for the frame. */
export function stackRulesAddress(database: string, { frame, system }: About): string {
  const query = new URLSearchParams({ database });
  const parts = { module: frame.module, function: frame.function, system };
  for (const [name, value] of Object.entries(parts)) {
    const text = withoutInlineMark(value ?? "").slice(0, LONGEST);
    if (text) query.set(name, text.toWellFormed());
  }
  query.set("add", "rule");
  return `/settings/stack-rules?${query}`;
}
