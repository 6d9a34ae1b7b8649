import type { MergeForm } from "@/components/groups/merge-form";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { SymbolName } from "@/components/ui/symbol-name";
import { formatQuantity } from "@/lib/format";
import type { MergedGroup } from "@/lib/queries/list-merged-groups";

type Props = { merged: MergedGroup[]; form: MergeForm };

/** BugSplat's groups whose reports count in this one, and the way to take each out again. */
export function MergedGroups({ merged, form }: Props) {
  if (merged.length === 0) return null;
  return (
    <Panel title="Merged groups" aside="Their reports count here, each keeps BugSplat's group">
      <ul>
        {merged.map((group) => (
          <li
            key={group.id}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-b px-4 py-2 text-sm last:border-b-0"
          >
            <span className="line-clamp-2 min-w-0 flex-1 basis-64">
              <SymbolName symbol={group.name} />
            </span>
            <span className="text-muted text-xs">
              BugSplat {group.stackKeyId} · {reportWords(group)}
              {group.by !== null && ` · by way of group ${group.by}`}
            </span>
            {form.isAllowed && (
              <form action={form.unmerge}>
                <input type="hidden" name="group" value={group.id} />
                <input type="hidden" name="query" value={form.query} />
                <Button type="submit">
                  Unmerge<span className="sr-only"> {group.name.slice(0, 100) || group.id}</span>
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function reportWords({ reports, isMoving }: MergedGroup): string {
  const words = reports === null ? "more than 10,000 reports" : formatQuantity(reports, "report");
  return isMoving ? `${words} so far, the rest is on the way` : words;
}
