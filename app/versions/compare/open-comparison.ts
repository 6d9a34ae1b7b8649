import type { View } from "@/app/open-view";
import { readPlace } from "@/app/versions/compare/read-place";
import { choosePair } from "@/components/versions/choose-pair";
import type { ComparisonPlace } from "@/components/versions/comparison-address";
import type { SearchParams } from "@/lib/filters";
import { parsePublicId } from "@/lib/public-id";
import { getVersionComparison, type VersionComparison } from "@/lib/queries/get-version-comparison";
import { listVersionChoices, type VersionChoice } from "@/lib/queries/list-version-choices";

export type OpenComparison = {
  choices: VersionChoice[];
  /** What the address asks for. */
  asked: ComparisonPlace;
  /** What is compared: what it asks for, and what it leaves open. */
  place: ComparisonPlace;
  /** Whether all that it asks for is there. */
  isFound: boolean;
  /** null: the two cannot be compared. */
  comparison: VersionComparison | null;
};

/** The comparison of an address; where it names no versions, that of the newest with the one before. */
export async function openComparison(view: View, params: SearchParams): Promise<OpenComparison> {
  const asked = readPlace(params);
  const choices = await listVersionChoices(view.scope);
  const pair = choosePair(choices, asked, view.filters.app);
  const before = parsePublicId(pair?.base?.id ?? "");
  const after = parsePublicId(pair?.with.id ?? "");
  const { now } = view.clock;
  const place = { ...asked, base: pair?.base?.id ?? null, with: pair?.with.id ?? null };
  const isFound = (["base", "with"] as const).every(
    (side) => asked[side] === null || asked[side] === place[side],
  );
  const comparison =
    before &&
    after &&
    (await getVersionComparison(view.scope, { before, after }, { measure: asked.by, now }));
  return { choices, asked, place, isFound, comparison };
}
