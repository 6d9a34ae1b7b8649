import { ChevronRight } from "lucide-react";
import { ThreadName } from "@/components/threads/thread-name";
import type { ThreadRow } from "@/components/threads/thread-rows";
import { SymbolName } from "@/components/ui/symbol-name";
import { formatCount } from "@/lib/format";

/** One line for a thread: where it stands, what it waits for, how deep, and how many others stand there. */
export function ThreadSummary({ row: { first, threads, wait } }: { row: ThreadRow }) {
  const [top] = first.frames;
  const count = first.frames.length;
  return (
    <>
      <ChevronRight
        aria-hidden
        className="size-3.5 shrink-0 text-faint group-open/thread:rotate-90"
      />
      <span className="min-w-0 max-md:flex-1 md:w-56">
        <ThreadName thread={first} />
      </span>
      <span className="min-w-0 font-mono text-xs max-md:order-last max-md:w-full max-md:pl-6 md:flex-1">
        {top ? (
          <SymbolName symbol={top.symbol ?? ""} truncate />
        ) : (
          <span className="font-sans text-faint">no frames</span>
        )}
      </span>
      <span className="text-muted text-xs max-md:order-last max-md:w-full max-md:pl-6 md:w-52">
        {wait}
      </span>
      <span className="shrink-0 text-right text-muted text-xs md:w-28">
        {threads.length > 1 && (
          <span className="mr-3 font-medium text-text" title="Threads with the same stack">
            × {formatCount(threads.length)}
          </span>
        )}
        {formatCount(count)} {count === 1 ? "frame" : "frames"}
      </span>
    </>
  );
}
