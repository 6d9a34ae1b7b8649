import clsx from "clsx";
import { Monitor, Moon, Sun } from "lucide-react";

type Props = {
  /** null: the system's. */
  theme: "light" | "dark" | null;
  /** Keeps the choice: the form's `theme` is "light", "dark" or "system". */
  action: (form: FormData) => Promise<void>;
};

const CHOICES = [
  { value: "light", label: "Light", icon: Sun },
  { value: "dark", label: "Dark", icon: Moon },
  { value: "system", label: "As the system", icon: Monitor },
] as const;

/** A form, so that it works without JavaScript and the server draws the right theme at once. */
export function ThemeSwitch({ theme, action }: Props) {
  return (
    <form action={action}>
      <fieldset className="flex">
        <legend className="sr-only">Theme</legend>
        {CHOICES.map(({ value, label, icon: Icon }) => (
          <button
            key={value}
            type="submit"
            name="theme"
            value={value}
            title={label}
            aria-label={label}
            aria-pressed={value === (theme ?? "system")}
            className={clsx(
              "flex size-8 items-center justify-center rounded-md max-md:size-10",
              value === (theme ?? "system") ? "bg-hover text-text" : "text-faint hover:text-text",
            )}
          >
            <Icon aria-hidden className="size-4" strokeWidth={1.75} />
          </button>
        ))}
      </fieldset>
    </form>
  );
}
