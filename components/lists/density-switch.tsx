import { Rows2, Rows4 } from "lucide-react";
import { IconChoice } from "@/components/ui/icon-choice";

type Props = {
  compact: boolean;
  /** Keeps the choice: the form's `density`. */
  action: (form: FormData) => Promise<void>;
};

const CHOICES = [
  { value: "comfortable", label: "Comfortable rows", icon: Rows2 },
  { value: "compact", label: "Compact rows", icon: Rows4 },
] as const;

/** How close the rows stand, of all lists. */
export function DensitySwitch({ compact, action }: Props) {
  return (
    <IconChoice
      legend="Density"
      name="density"
      choices={CHOICES}
      chosen={compact ? "compact" : "comfortable"}
      action={action}
      look={{
        row: "rounded-md border border-line-strong",
        button: "h-7.5 w-8 rounded-[5px]",
        icon: "size-3.5",
      }}
    />
  );
}
