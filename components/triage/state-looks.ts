import { BellOff, Check, Circle, type LucideIcon, RotateCcw } from "lucide-react";
import type { Tone } from "@/components/ui/badge";
import type { GroupState } from "@/lib/triage/group-state";

/** How each state is shown: the word and the icon say it, the colour only helps. */
export const STATE_LOOKS: Record<GroupState, { word: string; tone: Tone; icon: LucideIcon }> = {
  open: { word: "open", tone: "neutral", icon: Circle },
  regressed: { word: "regressed", tone: "danger", icon: RotateCcw },
  muted: { word: "muted", tone: "neutral", icon: BellOff },
  resolved: { word: "resolved", tone: "good", icon: Check },
};
