import { Link } from "@/components/ui/link";
import { OutsideText } from "@/components/ui/outside-text";
import { Panel } from "@/components/ui/panel";
import { formatCount } from "@/lib/format";
import { type SavedView, viewAddress } from "@/lib/views/saved-view";

type Props = {
  views: SavedView[];
  /** How many rows each has now; null: that takes too long to be counted here. */
  counts: ReadonlyMap<bigint, number | null>;
};

/** The views that the viewer has pinned, with what each finds now, whatever the filters of the page. */
export function PinnedViews({ views, counts }: Props) {
  if (views.length === 0) return null;
  return (
    <Panel
      title="Pinned views"
      aside={
        <Link href="/views" className="hover:text-text hover:underline">
          All views
        </Link>
      }
    >
      <ul className="grid gap-x-6 px-4 py-2 sm:grid-cols-2 lg:grid-cols-4">
        {views.map((view) => {
          const count = counts.get(view.id) ?? null;
          return (
            <li key={String(view.id)} className="min-w-0">
              <Link href={viewAddress(view)} className="group flex min-h-10 items-center gap-2">
                <OutsideText
                  value={view.name}
                  className="min-w-0 truncate text-sm group-hover:underline"
                />
                <span className="ml-auto shrink-0 text-muted text-xs">
                  {count === null ? (
                    "not counted here"
                  ) : (
                    <>
                      <span className="font-medium text-text">{formatCount(count)}</span>{" "}
                      {view.list}
                    </>
                  )}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
