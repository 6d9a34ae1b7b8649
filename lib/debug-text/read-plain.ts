import { type PartReader, Reading } from "@/lib/debug-text/reading";

/** A text of no known format: one section, and nothing else is known of it. */
export const readPlain: PartReader = (_, range) => new Reading().toPart(range);
