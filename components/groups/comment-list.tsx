import { Instant } from "@/components/ui/instant";
import { Link } from "@/components/ui/link";
import { LongText } from "@/components/ui/long-text";
import { OutsideText } from "@/components/ui/outside-text";
import type { Clock } from "@/lib/format";
import type { Comment } from "@/lib/queries/list-comments";

type Props = {
  comments: Comment[];
  /** The filters for links to a report. */
  query: string;
  clock: Clock;
};

const LONGEST = 100;

/** What users wrote with their reports; who they are, only the reports tell. */
export function CommentList({ comments, query, clock }: Props) {
  return (
    <ul aria-label="User comments">
      {comments.map(({ reportId, bugsplatId, version, receivedAt, text }) => (
        <li key={reportId} className="border-line border-b px-4 py-3 last:border-b-0">
          <div className="max-w-prose whitespace-pre-wrap wrap-anywhere">
            <LongText value={text.trim()} fold={1_000} />
          </div>
          <p className="mt-1.5 text-muted text-xs">
            <Link
              href={`/reports/${reportId}${query}`}
              className="text-accent underline max-md:py-2.5"
            >
              Report {bugsplatId}
            </Link>
            {" · "}
            <OutsideText value={version.slice(0, LONGEST)} empty="(no version)" />
            {" · "}
            <Instant value={receivedAt} clock={clock} />
          </p>
        </li>
      ))}
    </ul>
  );
}
