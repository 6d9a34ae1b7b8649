import { cookies } from "next/headers";
import type { Clock } from "@/lib/format";
import { knownTimeZone } from "@/lib/time-zone";

/** Who looks at a page: when, from which zone, and in which theme (null: the system's). */
export type Viewer = Clock & {
  theme: Theme | null;
  /** The zone's name as the browser gave it; null at the first visit. */
  givenTimeZone: string | null;
};

export const THEMES = ["light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export async function viewer(): Promise<Viewer> {
  const jar = await cookies();
  const zone = jar.get("tz")?.value;
  const theme = jar.get("theme")?.value;
  return {
    now: new Date(),
    timeZone: knownTimeZone(zone),
    givenTimeZone: zone ?? null,
    theme: THEMES.find((known) => known === theme) ?? null,
  };
}
