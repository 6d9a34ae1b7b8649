import { Undo2 } from "lucide-react";
import { PassingNotice } from "@/components/triage/passing-notice";
import { Button } from "@/components/ui/button";
import { OutsideText } from "@/components/ui/outside-text";
import type { DeletedView } from "@/lib/views/restore-view";

type Props = {
  view: DeletedView;
  /** Takes it back: the form's `intent` is `restore`. */
  act: (form: FormData) => Promise<void>;
};

/** Says that a view was deleted, with the way back. */
export function DeletedViewNotice({ view: { id, name }, act }: Props) {
  return (
    <PassingNotice key={String(id)} parameter="deleted">
      <span className="min-w-0 wrap-anywhere">
        Done: the view <OutsideText value={name} className="font-medium" /> is deleted.
      </span>
      <form action={act}>
        <input type="hidden" name="view" value={String(id)} />
        <Button type="submit" name="intent" value="restore" data-key="u">
          <Undo2 aria-hidden className="size-3.5" />
          Undo
          <span className="sr-only">: {name}</span>
        </Button>
      </form>
    </PassingNotice>
  );
}
