import { OutsideText } from "@/components/ui/outside-text";

/** A name to choose, and how many reports it has in the period, as text; "" where that is not told. */
export type Option = { name: string; reports: string };

type Props = {
  field: string;
  option: Option;
  checked: boolean;
};

/** A line of a picker: its name, and its reports in the period where they are told. A click submits the form. */
export function PickerOption({ field, option, checked }: Props) {
  return (
    <label className="flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-2 text-sm hover:bg-hover max-md:min-h-10">
      <input
        type="checkbox"
        name={field}
        value={option.name}
        checked={checked}
        onChange={({ currentTarget }) => currentTarget.form?.requestSubmit()}
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
