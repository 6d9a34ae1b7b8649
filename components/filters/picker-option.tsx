import type { Option } from "@/components/filters/picker";
import { OutsideText } from "@/components/ui/outside-text";

type Props = {
  field: string;
  option: Option;
  checked: boolean;
  onToggle: (form: HTMLFormElement) => void;
};

/** A line of a picker: its name, and its reports in the period where they are told. */
export function PickerOption({ field, option, checked, onToggle }: Props) {
  return (
    <label className="flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-2 text-sm hover:bg-hover max-md:min-h-10">
      <input
        type="checkbox"
        name={field}
        value={option.name}
        checked={checked}
        onChange={({ currentTarget: { form } }) => form && onToggle(form)}
        className="size-3.5 shrink-0 accent-accent"
      />
      <OutsideText value={option.name} className="line-clamp-2 min-w-0 flex-1" />
      {option.reports && (
        <span className="ml-auto text-faint text-xs">
          {option.reports}
          <span className="sr-only"> reports</span>
        </span>
      )}
    </label>
  );
}
