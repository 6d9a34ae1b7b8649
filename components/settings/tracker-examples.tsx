import { TRACKER_KINDS, TRACKERS } from "@/lib/tickets/tracker";

/** How the address of each tracker looks like. */
export function TrackerExamples() {
  return (
    <dl className="grid gap-x-4 gap-y-1 text-xs sm:grid-cols-[auto_minmax(0,1fr)]">
      {TRACKER_KINDS.map((kind) => (
        <div key={kind} className="contents">
          <dt className="text-muted">{TRACKERS[kind].name}</dt>
          <dd className="font-mono text-faint wrap-anywhere">{TRACKERS[kind].example}</dd>
        </div>
      ))}
    </dl>
  );
}
