import { CircleAlert } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import type { Thread } from "@/lib/report/report";

type Props = { thread: Thread };

const LONGEST = 100;

/** "Thread 4 RenderThread", and whether it is the one that crashed. */
export function ThreadName({ thread: { id, name, current, event } }: Props) {
  return (
    <span className="inline-flex max-w-full min-w-0 items-center gap-2">
      <span className="truncate font-medium text-sm" title={name?.slice(0, LONGEST)}>
        Thread {id === null ? "" : <bdi>{id.slice(0, LONGEST)}</bdi>}
        {name && (
          <>
            {" "}
            <bdi className="font-normal text-muted">{name.slice(0, LONGEST)}</bdi>
          </>
        )}
      </span>
      {(current || event) && (
        <Badge tone="danger" icon={CircleAlert}>
          {current ? "crashed" : "raised the exception"}
        </Badge>
      )}
    </span>
  );
}
