/** The classes of a field that one types into or chooses from. */
export const FIELD =
  "block min-h-8 w-full rounded-md border border-line-strong bg-surface px-2.5 py-1 text-sm text-text placeholder:text-faint aria-invalid:border-danger max-md:min-h-10";

/** Of what stands above it and names it. */
export const FIELD_NAME = "mb-1 block text-muted text-xs";
