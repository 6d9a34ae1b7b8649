import { MessageSquareText } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { LongText } from "@/components/ui/long-text";
import { OutsideText } from "@/components/ui/outside-text";
import type { Feedback } from "@/lib/report/report";

/** What a user sent by themselves: it stands where the cause of a crash would. */
export function FeedbackWords({ feedback: { title, description } }: { feedback: Feedback }) {
  return (
    <div className="max-w-3xl">
      <Badge icon={MessageSquareText}>user feedback</Badge>
      <p className="mt-1.5 font-semibold text-lg">
        <OutsideText value={(title ?? "").slice(0, 500)} empty="(no title)" />
      </p>
      {description && (
        <div className="mt-1 whitespace-pre-wrap">
          <LongText value={description} />
        </div>
      )}
    </div>
  );
}
