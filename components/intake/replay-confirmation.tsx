import { RotateCcw } from "lucide-react";
import { Button } from "@/components/ui/button";
import { formatQuantity } from "@/lib/format";
import type { ReplayRow } from "@/lib/queries/list-replays";

type Props = {
  /** A dry run that has finished. */
  replay: ReplayRow;
  /** Does what it has told of. */
  action: (form: FormData) => Promise<void>;
};

/** After a dry run: the real one, of the same deliveries. */
export function ReplayConfirmation({ replay, action }: Props) {
  return (
    <form action={action} className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <input type="hidden" name="replay" value={replay.id} />
      <Button type="submit" look="primary">
        <RotateCcw aria-hidden className="size-3.5" />
        Replay {formatQuantity(replay.deliveries ?? 0, "delivery", "deliveries")}
      </Button>
      <p className="text-muted text-sm">
        Nothing has changed so far. Each delivery was looked at alone: of two that tell of one new
        report, only the first becomes one. Replaying twice changes nothing more.
      </p>
    </form>
  );
}
