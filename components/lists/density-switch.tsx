import clsx from "clsx";
import { Rows2, Rows4 } from "lucide-react";
import type { Density } from "@/components/lists/list-look";

type Props = {
  compact: boolean;
  /** Keeps the choice: the form's `density`. */
  action: (form: FormData) => Promise<void>;
};

const CHOICES: { value: Density; label: string; icon: typeof Rows2 }[] = [
  { value: "comfortable", label: "Comfortable rows", icon: Rows2 },
  { value: "compact", label: "Compact rows", icon: Rows4 },
];

/** How close the rows stand, of all lists; a form, as the theme is. */
export function DensitySwitch({ compact, action }: Props) {
  const current: Density = compact ? "compact" : "comfortable";
  return (
    <form action={action}>
      <fieldset className="flex rounded-md border border-line-strong">
        <legend className="sr-only">Density</legend>
        {CHOICES.map(({ value, label, icon: Icon }) => (
          <button
            key={value}
            type="submit"
            name="density"
            value={value}
            title={label}
            aria-label={label}
            aria-pressed={value === current}
            className={clsx(
              "flex h-7.5 w-8 items-center justify-center rounded-[5px]",
              value === current ? "bg-hover text-text" : "text-faint hover:text-text",
            )}
          >
            <Icon aria-hidden className="size-3.5" />
          </button>
        ))}
      </fieldset>
    </form>
  );
}
