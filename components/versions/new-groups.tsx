import { Sparkle } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { formatCount } from "@/lib/format";

/** How many groups a version brought; none is nothing to look at. */
export function NewGroups({ count }: { count: number }) {
  if (count === 0) return <span className="text-faint">0</span>;
  return (
    <Badge tone="accent" icon={Sparkle} bare>
      <span className="text-sm">{formatCount(count)}</span>
    </Badge>
  );
}
