"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState, useTransition } from "react";
import { changeWords, readChange } from "@/components/live/live-change";
import { buttonLook } from "@/components/ui/button-look";

type Props = {
  /** The filters of the list, as its address has them. */
  query: string;
  rows: "groups" | "reports";
  /** When it was drawn, in milliseconds of the epoch. */
  drawnAt: number;
};

/**
 * Says that groups of a list have changed since it was drawn, and draws it anew when asked to: no row moves
 * before. A page that nobody looks at asks for nothing.
 */
export function LiveNotice({ query, rows, drawnAt }: Props) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const [heard, setHeard] = useState({ drawnAt, groups: 0 as number | null });
  // What was heard is about the list as it was drawn then.
  const groups = heard.drawnAt === drawnAt ? heard.groups : 0;

  useEffect(() => {
    let events: EventSource | null = null;
    const address = new URLSearchParams(query);
    address.set("since", String(drawnAt));
    address.set("rows", rows);
    const follow = () => {
      if (document.visibilityState === "hidden") {
        events?.close();
        events = null;
      } else if (events === null || events.readyState === EventSource.CLOSED) {
        events = new EventSource(`/live?${address}`);
        events.onmessage = ({ data }) => {
          const change = readChange(String(data));
          if (change) setHeard({ drawnAt, groups: change.groups });
        };
      }
    };
    follow();
    document.addEventListener("visibilitychange", follow);
    return () => {
      document.removeEventListener("visibilitychange", follow);
      events?.close();
    };
  }, [query, rows, drawnAt]);

  return (
    <div className="pointer-events-none sticky top-28 z-30 flex h-0 justify-center print:hidden">
      <p role="status" className="pointer-events-auto h-fit">
        {groups !== 0 && (
          <span className="flex items-center gap-2 rounded-full border border-line-strong bg-raised py-0.5 pr-1 pl-3.5 text-sm shadow-popover">
            {changeWords(groups)}
            <button
              type="button"
              disabled={pending}
              onClick={() => startTransition(() => router.refresh())}
              className={buttonLook("quiet")}
            >
              Show
            </button>
          </span>
        )}
      </p>
    </div>
  );
}
