import { useRouter } from "next/navigation";
import { type KeyboardEvent, type PointerEvent, useState, useTransition } from "react";
import type { ChartData } from "@/components/charts/chart-data";
import { type ChartZoom, zoomAddress } from "@/components/charts/chart-zoom";
import { PLOT } from "@/components/charts/plot";
import { route } from "@/components/ui/route";

/** The buckets that are chosen, both included. */
export type BucketRange = { first: number; last: number };

type Given = {
  data: ChartData;
  zoom: ChartZoom;
  /** The bucket that the arrow keys are at. */
  active: number | null;
};

/**
 * Chooses buckets by dragging over them, or with Shift and the arrow keys from the active one on, and
 * goes to the address of the part of the period that they are. A click on a bar chooses it alone.
 */
export function useBrush({ data, zoom, active }: Given) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [dragged, setDragged] = useState<BucketRange | null>(null);
  const [anchor, setAnchor] = useState<number | null>(null);
  const buckets = data.buckets.length;
  const keyed = anchor === null || active === null ? null : rangeOf(anchor, active);

  function zoomInto(from: number, to: number) {
    const address = zoomAddress(zoom, from, to);
    if (!address || buckets === 1) return;
    startTransition(() => router.push(route(address), { scroll: false }));
  }

  function onPointerDown(down: PointerEvent<HTMLElement>) {
    if (down.button !== 0 || buckets === 1) return;
    const plot = down.currentTarget.getBoundingClientRect();
    const start = bucketAt(down.clientX, plot, buckets);
    let end = start;
    const drag = new AbortController();
    const { signal } = drag;
    const stop = () => {
      drag.abort();
      setDragged(null);
    };
    const move = ({ clientX }: MouseEvent) => {
      end = bucketAt(clientX, plot, buckets);
      setDragged(start === end ? null : rangeOf(start, end));
    };
    const finish = () => {
      stop();
      // A tap shows the bubble; where there is no bar, there is nothing to look into.
      const isClick = start === end;
      if (isClick && (down.pointerType === "touch" || !data.totals[start])) return;
      zoomInto(start, end);
    };
    window.addEventListener("pointermove", move, { signal });
    window.addEventListener("pointerup", finish, { signal });
    window.addEventListener("pointercancel", stop, { signal });
    window.addEventListener("keydown", ({ key }) => key === "Escape" && stop(), { signal });
  }

  function onKeyDownCapture(event: KeyboardEvent<HTMLElement>) {
    const { key, shiftKey } = event;
    if (key === "ArrowLeft" || key === "ArrowRight") {
      setAnchor(shiftKey ? (anchor ?? active) : null);
    } else if (key === "Escape") {
      setAnchor(null);
    } else if (key === "Enter" && active !== null) {
      // The chart itself would hide its bubble.
      event.stopPropagation();
      zoomInto(anchor ?? active, active);
      setAnchor(null);
    }
  }

  const onBlur = () => setAnchor(null);
  return {
    range: dragged ?? keyed,
    isPending,
    handlers: { onPointerDown, onKeyDownCapture, onBlur },
  };
}

function rangeOf(a: number, b: number): BucketRange {
  return { first: Math.min(a, b), last: Math.max(a, b) };
}

/** The bucket at a place of the screen; left and right of the plot, the first and the last one. */
function bucketAt(x: number, { left, right }: DOMRect, buckets: number): number {
  const start = left + PLOT.left;
  const bucket = Math.floor(((x - start) / (right - start)) * buckets);
  return Math.min(buckets - 1, Math.max(0, bucket));
}
