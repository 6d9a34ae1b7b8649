import type { Tone } from "@/components/ui/badge";
import type { DeliveryResult } from "@/lib/delivery-filters";

/** What became of a delivery, in a word and in a sentence. */
export const RESULTS: Record<DeliveryResult, { word: string; sentence: string; tone: Tone }> = {
  stored: { word: "Stored", sentence: "It is a report of its own.", tone: "good" },
  duplicate: {
    word: "Duplicate",
    sentence: "It told of a report that was there already, and counts no second time.",
    tone: "neutral",
  },
  moved: {
    word: "Moved",
    sentence:
      "It told of a report that was there already, and put it into another group or version.",
    tone: "accent",
  },
  quarantined: {
    word: "Quarantined",
    sentence: "It is kept, but was not understood; its problems say why.",
    tone: "warning",
  },
  kept: {
    word: "Waiting",
    sentence: "It is kept, and waits to be read. That happens by itself.",
    tone: "accent",
  },
};
