import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import type { PublicId } from "@/lib/public-id";
import { sourceAddress } from "@/lib/report/source-link/source-address";
import type { SourceLink } from "@/lib/report/source-link/source-link";
import { findSourceExample } from "@/lib/settings/find-source-example";

/** Where real places in an application's source lead; `address` is null for nowhere. */
export type ShownLink = {
  report: string;
  version: string;
  places: { place: string; address: string | null }[];
};

/** More of a path than any line shows. */
const LONGEST = 300;

/** Tries a link, saved or not, with the newest report of its application; null when none has a source. */
export async function showSourceLink(
  scope: Scope,
  application: PublicId,
  link: SourceLink | null,
): Promise<ShownLink | null> {
  const example = await findSourceExample(scope, application);
  if (!example) return null;
  const { report, version, places } = example;
  return {
    report,
    version,
    places: places.map(({ file, line }) => ({
      place: `${file.slice(0, LONGEST)}${line === null ? "" : `:${line}`}`,
      address: link && sourceAddress(link, { file, line, version }),
    })),
  };
}
