const made = new Map<string, Intl.DateTimeFormat>();

/** A formatter of times in a zone. Remembered: making one takes as long as a thousand uses of it. */
export function dateTimeFormat(
  locale: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, timeZone, options]);
  const known = made.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone });
  made.set(key, format);
  return format;
}
