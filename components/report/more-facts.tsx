import { ChevronRight } from "lucide-react";
import { Detail, DetailList } from "@/components/ui/detail-list";
import { LongText } from "@/components/ui/long-text";
import type { MoreFact } from "@/lib/report/more-facts";

const LONGEST_NAME = 200;

/** What else the notification says, folded: few people need it. */
export function MoreFacts({ facts }: { facts: MoreFact[] }) {
  if (facts.length === 0) return null;
  return (
    <details className="group/more mt-3.5">
      <summary className="inline-flex items-center gap-1.5 rounded-sm text-muted text-sm hover:text-text max-md:min-h-10">
        <ChevronRight aria-hidden className="size-3.5 shrink-0 group-open/more:rotate-90" />
        More facts
      </summary>
      <DetailList className="mt-3">
        {facts.map(({ name, value }) => (
          <Detail key={name} name={name.slice(0, LONGEST_NAME)}>
            <LongText value={value} fold={120} className="font-mono text-xs" />
          </Detail>
        ))}
      </DetailList>
    </details>
  );
}
