import { Undo2 } from "lucide-react";
import { ChangeForm, type TriageForm } from "@/components/triage/change-form";
import { Button } from "@/components/ui/button";

type Props = TriageForm & {
  /** The number of the change. */
  undoes: number;
  /** What it does, for those who only hear the button. */
  what: string;
  look?: "secondary" | "quiet";
  /** The key that presses it. */
  shortcut?: string;
};

export function UndoButton({ undoes, what, look = "quiet", shortcut, ...form }: Props) {
  return (
    <ChangeForm {...form}>
      <input type="hidden" name="undoes" value={undoes} />
      <Button type="submit" name="wish" value="undo" look={look} data-key={shortcut}>
        <Undo2 aria-hidden className="size-3.5" />
        Undo
        <span className="sr-only">: {what}</span>
      </Button>
    </ChangeForm>
  );
}
