import type { OpenedElement } from "@/lib/report/xml/balanced-xml";

/** By name, what an outline is read from in an element; in one that is not here, all. */
const READ = new Map([
  ["exception", new Set()],
  ["module", new Set(["name", "path", "fileversion", "productversion"])],
]);

/** Whatever is not a no may be a yes: readThread judges. */
const MARKED = /\b(?:current|event)\s*=\s*(["'])\s*(?!(?:no|false)\s*\1)/;

/**
 * Tells for the elements of one report's XML, in their order, whether an outline is read from them: most
 * of a report are other threads, addresses and registers, and to parse all of it takes almost three times as
 * long.
 * Of the threads these are the first and those that are marked, see `crashingThread`.
 */
export function outlineElements(): (element: OpenedElement) => boolean {
  // A thread without attributes may be none, see `isBlank` of take.ts, and the next one the first.
  let isFirstSeen = false;
  return ({ parent, name, attributes }) => {
    if (name === "threads") isFirstSeen = false;
    if (parent === "threads" && name === "thread") {
      const isRead = !isFirstSeen || MARKED.test(attributes);
      isFirstSeen ||= attributes !== "";
      return isRead;
    }
    return parent === undefined || READ.get(parent)?.has(name) !== false;
  };
}
