import type { Variable } from "@/lib/report/report";
import type { Take } from "@/lib/report/xml/take";

const WRAPPERS = ["argument", "local"];

/**
 * Reads one `<arguments>` or `<locals>` of a frame, which repeats for each variable
 * (`<locals><variable>int i</variable><value>0n1</value></locals>`), or holds many such pairs,
 * or many elements with one pair each.
 */
export function readVariables(take: Take): Variable[] {
  const variables: Variable[] = [];
  for (const { name, text } of take.each(["variable", "value"], readPart)) {
    const last = variables.at(-1);
    if (name === "value" && last !== undefined && last.value === null) last.value = text;
    else if (name === "value") variables.push({ variable: null, value: text });
    else variables.push({ variable: text, value: null });
  }
  return [...variables, ...take.each(WRAPPERS, readVariables).flat()];
}

function readPart(take: Take) {
  return { name: take.name, text: take.ownText() };
}
