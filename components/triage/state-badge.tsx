import { STATE_LOOKS } from "@/components/triage/state-looks";
import { Badge } from "@/components/ui/badge";
import { Tooltip } from "@/components/ui/tooltip";
import type { GroupState } from "@/lib/triage/group-state";

const RULES: Record<Exclude<GroupState, "open">, string> = {
  regressed: "It was resolved, and a report has come that reopens it. Its page says which and why.",
  muted: "Somebody has muted it. Its page says until when.",
  resolved: "Somebody has resolved it, and no report has come that reopens it.",
};

/** The state of a group in a list; most are open, which needs no word. */
export function StateBadge({ state }: { state: GroupState }) {
  if (state === "open") return null;
  const { word, tone, icon } = STATE_LOOKS[state];
  return (
    <Tooltip label={RULES[state]}>
      <Badge tone={tone} icon={icon} bare>
        {word}
      </Badge>
    </Tooltip>
  );
}
