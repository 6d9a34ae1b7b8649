import { type Refinement, refine } from "@/components/facets/refined-filters";
import type { Filters } from "@/lib/filters";
import { writeAttribute, writeModuleVersion } from "@/lib/search/grammar/write-term";
import { excludeTerm, keepTerm, markOfTerm, releaseTerm } from "@/lib/search/refine/refine-term";
import type { FieldValue } from "@/lib/statistics/value-words";

/** What a page's filters say of a value that reports are compared by, and what they are after a click. */
export function refineValue(filters: Filters, { field, name, value }: FieldValue): Refinement {
  switch (field) {
    case "attribute":
      return refineTerm(filters, writeAttribute(name, value));
    case "module version": {
      if (value === "") return refine(filters, "module", name);
      const term = writeModuleVersion(name, value);
      return term === null ? { mark: null, kept: null, excluded: null } : refineTerm(filters, term);
    }
    default:
      return refine(filters, field, value);
  }
}

function refineTerm(filters: Filters, term: string): Refinement {
  const { q } = filters;
  const mark = markOfTerm(q, term);
  const to = (text: string | null) =>
    text === null ? null : { ...filters, cursor: null, q: text };
  return {
    mark,
    kept: to(mark === "kept" ? releaseTerm(q, term) : keepTerm(q, term)),
    excluded: to(excludeTerm(q, term)),
  };
}
