/** The field with a program's last words. */
export const INFORMATION = "Application Specific Information";

/** What a report says of an exception, by the name of its field; `address` is of any of them. */
export type Details = Map<string, string>;

/** Keeps the first value of a field, and the one that says at which address. */
export function addDetail(details: Details, field: string, value: string | null | undefined): void {
  if (!value) return;
  const kind = /^\D.* at 0x/.test(value) ? "address" : field;
  if (!details.has(kind)) details.set(kind, value);
}

/**
 * `KERN_INVALID_ADDRESS at 0x10` says most. A program's last words say more than a signal's number;
 * codes such as `0x0000000000000001, …` say least.
 */
export function explain(details: Details): string | null {
  const codes = details.get("Exception Codes") ?? null;
  const reason = details.get("Termination Reason") ?? null;
  const bySignal = reason !== null && /^(?:Namespace )?SIGNAL\b/.test(reason);
  return (
    details.get("address") ??
    details.get("Exception Subtype") ??
    (codes !== null && /^[^#\d]/.test(codes) ? codes : null) ??
    (bySignal ? null : reason) ??
    details.get(INFORMATION) ??
    reason ??
    (codes !== null && /[1-9a-f]/.test(codes) ? codes : null)
  );
}
