/** What a bulk change lacks, so that nothing was begun, as addresses have it. */
export const BULK_LACKS = ["no-version", "no-member", "no-label"] as const;
export type BulkLack = (typeof BULK_LACKS)[number];

/** In a sentence each. */
export const LACKS: Record<BulkLack, string> = {
  "no-version": "Nothing was changed: name the version in which the groups are resolved.",
  "no-member": "Nothing was changed: choose to whom the groups are assigned.",
  "no-label": "Nothing was changed: type the label, a short text on one line.",
};

export const isBulkLack = (wish: unknown): wish is BulkLack =>
  BULK_LACKS.some((lack) => lack === wish);
