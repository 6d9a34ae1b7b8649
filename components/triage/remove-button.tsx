import { X } from "lucide-react";
import { ChangeForm, type TriageForm } from "@/components/triage/change-form";

type Props = TriageForm & {
  /** What the button sends, and of what. */
  wish: string;
  name: string;
  value: string;
  /** What it takes away, for those who only hear the button. */
  what: string;
};

/** Takes one thing off a group. It needs no JavaScript. */
export function RemoveButton({ wish, name, value, what, ...form }: Props) {
  return (
    <ChangeForm {...form} className="inline-flex print:hidden">
      <input type="hidden" name={name} value={value} />
      <button
        type="submit"
        name="wish"
        value={wish}
        title={`Take ${what} away`}
        className="inline-flex size-6 items-center justify-center rounded-md text-faint hover:bg-hover hover:text-text max-md:size-10"
      >
        <X aria-hidden className="size-3" />
        <span className="sr-only">Take {what} away</span>
      </button>
    </ChangeForm>
  );
}
