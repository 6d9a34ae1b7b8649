import { Check, Clock, CopyCheck, type LucideIcon, MoveRight, TriangleAlert } from "lucide-react";
import { RESULTS } from "@/components/intake/result-words";
import { Badge } from "@/components/ui/badge";
import type { DeliveryResult } from "@/lib/delivery-filters";

type Props = {
  result: DeliveryResult;
  /** Without a ground, for what most rows of a list have. */
  bare?: boolean;
};

/** What became of a delivery, in a word. */
export function ResultBadge({ result, bare }: Props) {
  const { word, tone } = RESULTS[result];
  return (
    <Badge tone={tone} icon={ICONS[result]} bare={bare}>
      {word}
    </Badge>
  );
}

const ICONS: Record<DeliveryResult, LucideIcon> = {
  stored: Check,
  duplicate: CopyCheck,
  moved: MoveRight,
  quarantined: TriangleAlert,
  kept: Clock,
};
