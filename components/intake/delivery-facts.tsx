import { ResultBadge } from "@/components/intake/result-badge";
import { Detail, DetailList } from "@/components/ui/detail-list";
import { Instant } from "@/components/ui/instant";
import { Link } from "@/components/ui/link";
import { OutsideText } from "@/components/ui/outside-text";
import { type Clock, formatBytes, formatDuration } from "@/lib/format";
import type { DeliveryDetail } from "@/lib/queries/get-delivery";

type Props = {
  delivery: DeliveryDetail;
  clock: Clock;
  /** The filters for links to a report: "" or "?…". */
  reportQuery: string;
};

export function DeliveryFacts({ delivery, clock, reportQuery }: Props) {
  const { report, readAt, replayedAt, arrivedAt } = delivery;
  const took = readAt && readAt.getTime() - (replayedAt ?? arrivedAt).getTime();
  return (
    <div className="rounded-lg border border-line bg-surface px-4 py-3.5">
      <DetailList>
        <Detail name="Result">
          <ResultBadge result={delivery.result} />
        </Detail>
        <Detail name="Report">
          {report && (
            <Link
              href={`/reports/${report.id}${reportQuery}`}
              className="text-accent hover:underline"
            >
              {report.bugsplatId}
            </Link>
          )}
        </Detail>
        <Detail name="Arrived">
          <Instant value={arrivedAt} clock={clock} />
        </Detail>
        <Detail name="Took">{took !== null && formatDuration(took)}</Detail>
        <Detail name="Size">{formatBytes(delivery.sizeBytes)}</Detail>
        <Detail name="Kind">{delivery.kind && `as documented in ${delivery.kind}`}</Detail>
        <Detail name="Database">
          <OutsideText value={delivery.database ?? ""} empty="none named" />
        </Detail>
        <Detail name="Token">
          <OutsideText value={delivery.token ?? ""} empty="unknown" />
        </Detail>
        {delivery.spooledAt && (
          <Detail name="Spooled, as the database was away">
            <Instant value={delivery.spooledAt} clock={clock} />
          </Detail>
        )}
        {replayedAt && (
          <Detail name="Last replayed">
            <Instant value={replayedAt} clock={clock} />
          </Detail>
        )}
      </DetailList>
    </div>
  );
}
