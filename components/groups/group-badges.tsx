import { type LucideIcon, RotateCcw, Sparkle, TrendingUp, UserRound } from "lucide-react";
import { StateBadge } from "@/components/triage/state-badge";
import { Badge, type Tone } from "@/components/ui/badge";
import { Tooltip } from "@/components/ui/tooltip";
import { formatShare } from "@/lib/format";
import type { GroupMark } from "@/lib/queries/group-marks";
import type { GroupRow } from "@/lib/queries/list-groups";

type Props = { marks: GroupMark[]; group: GroupRow };

const LOOKS: Record<GroupMark, { word: string; tone: Tone; icon: LucideIcon }> = {
  new: { word: "new", tone: "accent", icon: Sparkle },
  back: { word: "back", tone: "accent", icon: RotateCcw },
  spike: { word: "spike", tone: "warning", icon: TrendingUp },
  "one user": { word: "mostly 1 user", tone: "neutral", icon: UserRound },
};

/** The state of a group and its marks, each with its rule on hover, focus or tap. */
export function GroupBadges({ marks, group }: Props) {
  if (marks.length === 0 && group.state === "open") return null;
  return (
    <span className="flex shrink-0 gap-2.5 whitespace-nowrap">
      <StateBadge state={group.state} />
      {marks.map((mark) => {
        const { word, tone, icon } = LOOKS[mark];
        return (
          <Tooltip key={mark} label={ruleOf(mark, group)}>
            <Badge tone={tone} icon={icon} bare>
              {word}
            </Badge>
          </Tooltip>
        );
      })}
    </span>
  );
}

function ruleOf(mark: GroupMark, { topUserReports, reportsEver }: GroupRow): string {
  switch (mark) {
    case "new":
      return "Its first report ever is in this period.";
    case "back":
      return "It is older, but had no report in the whole period of the same length before.";
    case "spike":
      return "At least 20 reports, and 3 times those of the period before; or the last part of the trend has at least 10, and 3 times those of any other part.";
    case "one user":
      return `${formatShare(topUserReports, reportsEver)} of its reports of all time are by one person. Said from 10 reports and a half of them on.`;
  }
}
