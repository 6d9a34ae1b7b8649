import { RotateCcw } from "lucide-react";
import { Button } from "@/components/ui/button";

type Props = {
  /** The delivery's id in addresses. */
  delivery: string;
  /** Reads it again at once. */
  action: (form: FormData) => Promise<void>;
};

/** Reads one delivery again; doing it twice changes nothing more. */
export function ReplayButton({ delivery, action }: Props) {
  return (
    <form action={action}>
      <input type="hidden" name="delivery" value={delivery} />
      <Button type="submit" title="Reads it again with the Crashboard of today">
        <RotateCcw aria-hidden className="size-3.5" />
        Replay
      </Button>
    </form>
  );
}
