import { repositoryPath } from "@/lib/report/source-link/repository-path";
import type { SourceLink } from "@/lib/report/source-link/source-link";
import { climbs, fillTemplate } from "@/lib/report/source-link/template";
import type { SourcePlace } from "@/lib/report/source-place";

/** A place in the source of one version, as a report says it. */
type PlaceInVersion = Pick<SourcePlace, "file" | "line"> &
  Partial<Pick<SourcePlace, "column">> & { version: string };

/** More than browsers and servers take. */
const LONGEST = 8_000;

/**
 * The address of a place in the source; null where the link has none: no file, a file outside of the
 * repository, or a text that no address can hold. An unknown line or column is the first one.
 */
export function sourceAddress(link: SourceLink, place: PlaceInVersion): string | null {
  const segments = repositoryPath(place.file ?? "", link.roots);
  if (segments === null) return null;
  const address = fillTemplate(link.template, {
    path: segments.map(encodeURIComponent).join("/"),
    line: count(place.line),
    column: count(place.column),
    version: encodeURIComponent(place.version.toWellFormed()),
  });
  return address.length > LONGEST || climbs(address) ? null : address;
}

function count(value: number | null | undefined): string {
  return value && Number.isSafeInteger(value) && value > 0 ? String(value) : "1";
}
