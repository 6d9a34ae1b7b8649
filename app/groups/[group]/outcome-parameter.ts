import { z } from "zod";
import type { Said } from "@/components/triage/change-outcome";
import type { SearchParams } from "@/lib/filters";
import { type Changed, REFUSALS } from "@/lib/triage/wish";

const Numbered = z.coerce.number().int().min(0).nullable().catch(null);

/** Of more changes at once the last are told. */
const MOST_TOLD = 20;

const SaidInAddress = z.object({
  changed: Numbered,
  overtaken: z
    .string()
    .regex(/^\d{1,9}(?:\.\d{1,9}){0,19}$/)
    .transform((text) => text.split(".").map(Number))
    .nullable()
    .catch(null),
  refused: z.enum(REFUSALS).nullable().catch(null),
});

/** What came of the form about a group that was just sent, as the address has it. */
export function readOutcome(params: SearchParams): Said {
  return SaidInAddress.parse(params);
}

/** The same for the address: a name and a value. */
export function parameterOf(changed: Exclude<Changed, { outcome: "missing" }>): [string, string] {
  switch (changed.outcome) {
    case "changed":
      return ["changed", String(changed.number)];
    case "refused":
      return ["refused", changed.why];
    case "overtaken":
      return ["overtaken", changed.by.slice(-MOST_TOLD).join(".")];
  }
}
