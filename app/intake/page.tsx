import { Inbox } from "lucide-react";
import { IntakeFrame } from "@/app/intake/intake-frame";
import { openIntake } from "@/app/intake/open-intake";
import { foreseeMatching } from "@/app/intake/replay-deliveries";
import { DeliveryFilterBar } from "@/components/intake/delivery-filter-bar";
import { DeliveryTable } from "@/components/intake/delivery-table";
import { GapStrip } from "@/components/intake/gap-strip";
import { IntakeFacts } from "@/components/intake/intake-facts";
import { ReadingProgress } from "@/components/intake/reading-progress";
import { RefusalTable } from "@/components/intake/refusal-table";
import { ReplayMatching } from "@/components/intake/replay-matching";
import { rhythmWords } from "@/components/intake/rhythm-words";
import { ListKeys } from "@/components/lists/list-keys";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { Panel } from "@/components/ui/panel";
import { atStart, deliveryFiltersToQuery } from "@/lib/delivery-filters";
import { formatPeriod } from "@/lib/format";
import { selectDeliveries } from "@/lib/ingest/select-deliveries";
import { getIntake } from "@/lib/queries/get-intake";
import { getReadingProgress } from "@/lib/queries/get-reading-progress";
import { getRhythm } from "@/lib/queries/get-rhythm";
import { listArrivalHours } from "@/lib/queries/list-arrival-hours";
import { listDeliveries } from "@/lib/queries/list-deliveries";
import { listRefusals } from "@/lib/queries/list-refusals";
import { listTokens } from "@/lib/queries/list-tokens";
import { listDatabases } from "@/lib/settings/list-databases";
import { daysBefore } from "@/lib/time-zone";

export const metadata = { title: "Intake" };

export default async function IntakePage({ searchParams }: PageProps<"/intake">) {
  const view = await openIntake(searchParams);
  const { clock, scope, filters } = view;
  const selection = await selectDeliveries(scope, filters, clock);
  const { databaseIds } = selection;
  const { cursor } = filters.shared;
  const [{ rows, nextCursor }, intake, rhythm, days, refusals, tokens, databases, progress] =
    await Promise.all([
      listDeliveries(selection, { cursor, limit: 50 }),
      getIntake(databaseIds, clock.now),
      getRhythm(databaseIds),
      listArrivalHours(databaseIds, clock),
      listRefusals(scope, daysBefore(clock.now, clock.timeZone, 14)),
      listTokens(scope),
      listDatabases(scope),
      getReadingProgress(scope),
    ]);
  const start = atStart(filters);
  const place = (to: string | null) =>
    `/intake${deliveryFiltersToQuery({ ...start, shared: { ...start.shared, cursor: to } })}`;
  const { words, isLate } = rhythmWords(rhythm, clock.now);
  return (
    <IntakeFrame
      view={view}
      tab="deliveries"
      title="Intake"
      summary={`What the webhook received · ${formatPeriod(start.shared.period, clock.timeZone)} · by the clock here`}
      actions={
        <div className="flex items-center gap-2">
          {view.replayScope.databaseIds.length > 0 && (
            <ReplayMatching filters={start} action={foreseeMatching} />
          )}
          <ListKeys />
        </div>
      }
      filterBar={
        <DeliveryFilterBar
          filters={filters}
          databases={databases.map(({ name }) => name)}
          tokens={tokens}
        />
      }
    >
      <IntakeFacts
        {...{ intake, rhythm, clock }}
        quarantinedHref={`/intake${deliveryFiltersToQuery({
          ...start,
          shared: { ...start.shared, period: { range: "all" } },
          result: ["quarantined"],
        })}`}
      />
      <ReadingProgress progress={progress} />
      {rhythm.lastArrivedAt && (
        <Panel
          title="Arrivals by hour"
          aside={<span className={isLate ? "text-warning" : undefined}>{words}</span>}
        >
          <GapStrip days={days} clock={clock} />
        </Panel>
      )}
      {refusals.length > 0 && (
        <Panel title="Refused in the last 14 days">
          <RefusalTable refusals={refusals} clock={clock} />
        </Panel>
      )}
      <div className="rounded-lg border border-line bg-surface">
        {rows.length === 0 ? (
          <EmptyState icon={Inbox} title="No such delivery">
            Nothing that arrived in the period matches the filters above.
          </EmptyState>
        ) : (
          <DeliveryTable
            {...{ rows, clock }}
            reportQuery={view.query}
            query={deliveryFiltersToQuery(start)}
          />
        )}
        <Pager firstHref={cursor && place(null)} nextHref={nextCursor && place(nextCursor)} />
      </div>
    </IntakeFrame>
  );
}
