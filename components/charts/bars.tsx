"use client";

import dynamic from "next/dynamic";

/** The chart library is as big as all the rest: it comes after the page, over the server's picture. */
export const Bars = dynamic(() => import("@/components/charts/live-bars").then((m) => m.LiveBars), {
  ssr: false,
});
