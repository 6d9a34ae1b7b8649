/**
 * A text from a report without what tells who crashed: names in the paths of home folders, e-mail
 * addresses and IP addresses. A ticket is read by people who may not see reports.
 */
export function withoutPeople(text: string): string {
  return text
    .replaceAll(/([\\/](?:Users|home|Documents and Settings)[\\/])[^\\/\s:*?"<>|]+/gi, "$1…")
    .replaceAll(/[\w.%+-]+@[\w-]+(?:\.[\w-]+)+/g, "…@…")
    .replaceAll(/(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\w.])/g, "…")
    .replaceAll(/(?<![\w:])(?:[\da-f]{1,4}:){5,7}[\da-f]{1,4}(?![\w:])/gi, "…");
}
