import type { KeyboardEventHandler } from "react";
import { LabelName } from "@/components/triage/label-name";
import { Button } from "@/components/ui/button";

type Props = {
  /** Those that the groups of the database have already. */
  known: string[];
  /** What its buttons send, and what they are called. */
  buttons: { wish: string; label: string }[];
  onKeyDown?: KeyboardEventHandler<HTMLInputElement>;
};

/** A label to type, and what is done with it. */
export function LabelInput({ known, buttons, onKeyDown }: Props) {
  return (
    <div className="flex items-end gap-2">
      <LabelName
        name="label"
        what="Label, a used one or a new one"
        known={known}
        onKeyDown={onKeyDown}
      />
      {buttons.map(({ wish, label }) => (
        <Button key={wish} type="submit" name="wish" value={wish}>
          {label}
        </Button>
      ))}
    </div>
  );
}
