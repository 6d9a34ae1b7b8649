import { Undo2 } from "lucide-react";
import { Button } from "@/components/ui/button";

export type BulkUndo = {
  /** The list to come back to, "" or "?…"; null: the page of the undo. */
  query: string | null;
  action: (form: FormData) => Promise<void>;
};

type Props = BulkUndo & {
  bulk: string;
  label: string;
  /** The key that presses it. */
  shortcut?: string;
};

/** Takes a whole bulk change back. It needs no JavaScript. */
export function UndoBulkButton({ bulk, query, action, label, shortcut }: Props) {
  return (
    <form action={action}>
      <input type="hidden" name="bulk" value={bulk} />
      {query !== null && <input type="hidden" name="query" value={query} />}
      <Button type="submit" data-key={shortcut}>
        <Undo2 aria-hidden className="size-3.5" />
        {label}
        <span className="sr-only">: bulk change {bulk}</span>
      </Button>
    </form>
  );
}
