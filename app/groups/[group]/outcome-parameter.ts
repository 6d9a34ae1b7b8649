import { z } from "zod";
import type { Said } from "@/components/triage/change-outcome";
import type { SearchParams } from "@/lib/filters";
import { type Changed, REFUSALS } from "@/lib/triage/wish";

const Numbered = z.coerce.number().int().min(0).nullable().catch(null);

const SaidInAddress = z.object({
  changed: Numbered,
  overtaken: Numbered,
  refused: z.enum(REFUSALS).nullable().catch(null),
});

/** What came of the form about a group that was just sent, as the address has it. */
export function readOutcome(params: SearchParams): Said {
  return SaidInAddress.parse(params);
}

/** The same for the address: a name and a value. */
export function parameterOf(
  changed: Exclude<Changed, { outcome: "missing" }>,
  revision: number,
): [string, string] {
  switch (changed.outcome) {
    case "changed":
      return ["changed", String(changed.number)];
    case "refused":
      return ["refused", changed.why];
    case "overtaken":
      return ["overtaken", String(revision)];
  }
}
