import { filtersToQuery, parseFilters } from "@/lib/filters";
import { writeWhole } from "@/lib/search/grammar/write-term";

/** The reports of a database whose stack has the signature, of all time. */
export function signatureAddress(signature: string, database: string): string {
  const q = writeWhole("signature", signature);
  return `/reports${filtersToQuery({ ...parseFilters({ range: "all" }), database: [database], q })}`;
}
