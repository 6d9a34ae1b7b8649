import { Pin } from "lucide-react";
import { Link } from "@/components/ui/link";
import { OutsideText } from "@/components/ui/outside-text";
import { type SavedView, viewAddress } from "@/lib/views/saved-view";

type Props = {
  label: string;
  views: SavedView[];
  /** The one that is open. */
  opened: SavedView | null;
};

/** Some views of a list, each the way to it. */
export function ViewLinks({ label, views, opened }: Props) {
  if (views.length === 0) return null;
  return (
    <section aria-label={label} className="border-line border-t p-1">
      <p className="px-2 pt-1 text-faint text-xs">{label}</p>
      <ul>
        {views.map((view) => (
          <li key={String(view.id)}>
            <Link
              href={viewAddress(view)}
              aria-current={view.id === opened?.id ? "true" : undefined}
              className="flex min-h-8 items-center gap-2 rounded-md px-2 text-sm hover:bg-hover aria-[current]:bg-hover aria-[current]:font-medium max-md:min-h-10"
            >
              <OutsideText value={view.name} className="min-w-0 truncate" />
              {view.isPinned && <Pin role="img" aria-label="Pinned" className={MARK} />}
              {view.sharedIn && (
                <span className="ml-auto min-w-0 truncate text-faint text-xs">
                  <bdi>{view.sharedIn.name}</bdi>
                  {view.isDefault && " · default"}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

const MARK = "size-3 shrink-0 text-faint";
