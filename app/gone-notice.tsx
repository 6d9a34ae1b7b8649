import { GoneShare } from "@/components/retention/gone-share";
import type { Selection } from "@/lib/queries/selection";
import { countGone } from "@/lib/retention/count-gone";

type Props = {
  selection: Selection;
  /** The page lists reports; of others only a query can ask for what is gone. */
  listsReports: boolean;
};

/** Says how much a page cannot know of its reports, as they are gone. */
export async function GoneNotice({ selection, listsReports }: Props) {
  const share = await countGone(selection);
  return share && (listsReports || share.isAsked) ? <GoneShare share={share} /> : null;
}
