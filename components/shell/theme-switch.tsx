import { Monitor, Moon, Sun } from "lucide-react";
import { IconChoice } from "@/components/ui/icon-choice";

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

export function ThemeSwitch({ theme, action }: Props) {
  return (
    <IconChoice
      legend="Theme"
      name="theme"
      choices={CHOICES}
      chosen={theme ?? "system"}
      action={action}
      look={{ button: "size-8 rounded-md max-md:size-10", icon: "size-4" }}
    />
  );
}
