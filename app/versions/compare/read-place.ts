import { z } from "zod";
import type { ComparisonPlace } from "@/components/versions/comparison-address";
import type { SearchParams } from "@/lib/filters";
import { parsePublicId } from "@/lib/public-id";
import { MEASURES } from "@/lib/queries/get-version-comparison";

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);

const Id = z
  .preprocess(
    first,
    z.string().refine((text) => parsePublicId(text) !== null),
  )
  .nullable()
  .catch(null);

const Place = z.object({
  base: Id,
  with: Id,
  by: z.preprocess(first, z.enum(MEASURES)).catch("share"),
});

/** What an address compares; a bad value is as if it were not there. */
export function readPlace(params: SearchParams): ComparisonPlace {
  return Place.parse(params);
}
