import { CircleAlert } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import type { Thread } from "@/lib/report/report";

type Props = { thread: Thread };

/** "Thread 4", and whether it is the one that crashed. */
export function ThreadName({ thread: { id, current, event } }: Props) {
  return (
    <span className="inline-flex min-w-0 items-center gap-2">
      <span className="truncate font-medium text-sm">
        Thread {id === null ? "" : <bdi>{id.slice(0, 100)}</bdi>}
      </span>
      {(current || event) && (
        <Badge tone="danger" icon={CircleAlert}>
          {current ? "crashed" : "raised the exception"}
        </Badge>
      )}
    </span>
  );
}
