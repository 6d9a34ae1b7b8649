import { UserRound } from "lucide-react";
import { OutsideText } from "@/components/ui/outside-text";

type Props = {
  name: string;
  /** They are still let in, and may see the group. */
  mayLook: boolean;
};

const LONGEST = 60;

/** Who looks after a group. */
export function AssigneeName({ name, mayLook }: Props) {
  return (
    <span className="inline-flex min-w-0 items-center gap-1">
      <UserRound aria-hidden className="size-3 shrink-0 text-faint" />
      <span className="min-w-0 truncate">
        <OutsideText value={name.slice(0, LONGEST)} />
      </span>
      {!mayLook && <span className="shrink-0 text-warning text-xs">no longer let in</span>}
    </span>
  );
}
