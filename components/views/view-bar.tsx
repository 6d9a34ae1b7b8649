import { Bookmark } from "lucide-react";
import { Button, LinkButton } from "@/components/ui/button";
import { OutsideText } from "@/components/ui/outside-text";
import { type SavedView, viewAddress } from "@/lib/views/saved-view";

type Props = {
  view: SavedView;
  /** Whether the list shows something else than was saved. */
  isChanged: boolean;
  /** What the list shows, as an address has it. */
  shown: string;
  /** Whether that can be saved: its query means something. */
  canSave: boolean;
  /** Has the view show what the list shows. */
  action: (form: FormData) => Promise<void>;
};

/** Says above a list which view it was opened with, and what to do when it shows something else now. */
export function ViewBar({ view, isChanged, shown, canSave, action }: Props) {
  const { id, list, name, sharedIn, isMine, maker, isDefault, mayChange, revision } = view;
  return (
    <section
      aria-label="Saved view"
      className="mb-4 flex min-h-8 flex-wrap items-center gap-x-2 gap-y-1 text-sm print:hidden"
    >
      <Bookmark aria-hidden className="size-4 shrink-0 text-accent" />
      <p className="mr-2 min-w-0 text-muted wrap-anywhere">
        <OutsideText value={name} className="font-medium text-text" />
        {isDefault && sharedIn && (
          <>
            {" · default of "}
            <OutsideText value={sharedIn.name} />
          </>
        )}
        {!isMine && (
          <>
            {" · by "}
            <OutsideText value={maker} />
          </>
        )}
        {isChanged && <span className="text-warning"> · changed since saved</span>}
      </p>
      {isChanged && mayChange && canSave && (
        <form action={action}>
          <input type="hidden" name="list" value={list} />
          <input type="hidden" name="view" value={String(id)} />
          <input type="hidden" name="revision" value={revision} />
          <input type="hidden" name="query" value={shown} />
          <Button type="submit">Save changes</Button>
        </form>
      )}
      {isChanged && (
        <LinkButton look="quiet" href={viewAddress(view)}>
          Discard changes
        </LinkButton>
      )}
      <LinkButton look="quiet" href={`/${list}?view=all`}>
        Show everything
      </LinkButton>
    </section>
  );
}
