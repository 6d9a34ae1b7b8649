import clsx from "clsx";
import type { LucideIcon } from "lucide-react";

type Props<Value extends string> = {
  /** What is chosen, for those who do not see the icons. */
  legend: string;
  /** The form's field that says the choice. */
  name: string;
  choices: readonly { value: Value; label: string; icon: LucideIcon }[];
  chosen: Value;
  /** Keeps the choice. */
  action: (form: FormData) => Promise<void>;
  /** Of the row, and of each button. */
  look: { row?: string; button: string; icon: string };
};

/** A few buttons of which one is on. A form: it works without JavaScript, and the server draws the choice at once. */
export function IconChoice<Value extends string>(props: Props<Value>) {
  const { legend, name, choices, chosen, action, look } = props;
  return (
    <form action={action}>
      <fieldset className={clsx("flex", look.row)}>
        <legend className="sr-only">{legend}</legend>
        {choices.map(({ value, label, icon: Icon }) => (
          <button
            key={value}
            type="submit"
            name={name}
            value={value}
            title={label}
            aria-label={label}
            aria-pressed={value === chosen}
            className={clsx(
              "flex items-center justify-center",
              look.button,
              value === chosen ? "bg-hover text-text" : "text-faint hover:text-text",
            )}
          >
            <Icon aria-hidden className={look.icon} strokeWidth={1.75} />
          </button>
        ))}
      </fieldset>
    </form>
  );
}
