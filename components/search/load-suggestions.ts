import type { Suggestion } from "@/lib/queries/suggest-values";
import type { Option } from "@/lib/search/completion/options";
import type { FieldName } from "@/lib/search/fields";
import { writeValue } from "@/lib/search/grammar/write-term";

/**
 * Asks the server for the values that fit what is typed. None when it does not answer: the box is
 * typed into all the same.
 * @param carried the query of the page's other filters
 */
export async function loadSuggestions(
  field: FieldName,
  typed: string,
  carried: string,
  signal: AbortSignal,
): Promise<Option[]> {
  const query = new URLSearchParams(carried);
  query.set("field", field);
  query.set("typed", typed.slice(0, 300));
  try {
    const response = await fetch(`/suggest?${query}`, { signal });
    const answer: unknown = response.ok ? await response.json() : [];
    return Array.isArray(answer) ? answer.filter(isSuggestion).map(toOption) : [];
  } catch {
    return [];
  }
}

function isSuggestion(item: unknown): item is Suggestion {
  if (typeof item !== "object" || item === null || !("value" in item)) return false;
  const reports = "reports" in item ? item.reports : null;
  return typeof item.value === "string" && (reports === null || typeof reports === "number");
}

const exact = new Intl.NumberFormat("en");

function toOption({ value, reports }: Suggestion): Option {
  return {
    name: value,
    insert: writeValue(value),
    about: reports === null ? "" : exact.format(reports),
  };
}
