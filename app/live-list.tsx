import { cookies } from "next/headers";
import type { View } from "@/app/open-view";
import { LiveNotice } from "@/components/live/live-notice";
import { filtersToQuery } from "@/lib/filters";

/** Whether lists in this browser tell of changes, see `setLive`. */
export async function isLive(): Promise<boolean> {
  return (await cookies()).get("live")?.value !== "off";
}

type Props = {
  view: View;
  /** Whether its rows are reports and not groups. */
  ofReports: boolean;
};

/** Tells of changes of a list since it was drawn. */
export async function LiveList({ view: { applied, clock }, ofReports }: Props) {
  if (!(await isLive())) return null;
  const ofList = { sort: null, cursor: null, columns: null, view: null };
  return (
    <LiveNotice
      query={filtersToQuery({ ...applied, ...ofList, outer: [] })}
      rows={ofReports ? "reports" : "groups"}
      drawnAt={clock.now.getTime()}
    />
  );
}
