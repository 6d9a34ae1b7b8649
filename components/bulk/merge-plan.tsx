import { CandidateRow } from "@/components/bulk/candidate-row";
import { mergeAddress } from "@/components/bulk/merge-address";
import { NumberField } from "@/components/bulk/number-field";
import { Button, LinkButton } from "@/components/ui/button";
import { FIELD, FIELD_NAME } from "@/components/ui/field-look";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { type Clock, formatQuantity } from "@/lib/format";
import type { MergePreview } from "@/lib/triage/bulk/preview-merge";

type Props = {
  preview: MergePreview;
  /** The filters of the list, to come back to: "" or "?…". */
  query: string;
  note: string;
  clock: Clock;
  action: (form: FormData) => Promise<void>;
};

/** What a merge of marked groups would do, and the button that does it. */
export function MergePlan({
  preview: { into, others, elsewhere },
  query,
  note,
  clock,
  action,
}: Props) {
  const merged = others.filter(({ leftAlone }) => leftAlone === null);
  const left = others.filter(({ leftAlone }) => leftAlone !== null);
  const ids = [into, ...others].map(({ id }) => id);
  const row = { query, clock };
  const instead = (id: string) => mergeAddress(query, ids, id);
  const reports = merged.reduce((sum, group) => sum + group.reports, 0);
  return (
    <>
      <Panel
        title="The group that stays"
        aside="Of those that are marked, the one with most reports, or another that you choose below"
      >
        <ul>
          <CandidateRow group={into} {...row} />
        </ul>
      </Panel>
      {merged.length > 0 && (
        <Panel title={`Merged into it: ${formatQuantity(merged.length, "group")}`}>
          <ul>
            {merged.map((group) => (
              <CandidateRow key={group.id} group={group} insteadHref={instead(group.id)} {...row} />
            ))}
          </ul>
        </Panel>
      )}
      {left.length > 0 && (
        <Panel title={`Left alone: ${formatQuantity(left.length, "group")}`}>
          <ul>
            {left.map((group) => (
              <CandidateRow key={group.id} group={group} insteadHref={instead(group.id)} {...row} />
            ))}
          </ul>
        </Panel>
      )}
      {elsewhere > 0 && (
        <Notice>
          {elsewhere === 1
            ? "1 marked group is of another database: it is left alone."
            : `${formatQuantity(elsewhere, "marked group")} are of other databases: they are left alone.`}
        </Notice>
      )}
      {merged.length === 0 ? (
        <Notice tone="warning">
          No group would be merged. Choose another one to stay, or go back to{" "}
          <Link href={`/groups${query}`} className="text-accent underline">
            the list
          </Link>{" "}
          and mark others.
        </Notice>
      ) : (
        <Panel title="What comes of it">
          <form action={action} className="space-y-4 px-4 py-4">
            <p className="text-sm">
              {formatQuantity(reports, "report")}, and those that still come, count in the group
              that stays. Each merged group keeps its history, labels and tickets; its addresses
              lead to the group that stays. It is one entry of the{" "}
              <Link href="/groups/bulk" className="text-accent underline">
                bulk changes
              </Link>
              , and is taken back as a whole; single groups can be taken out on the page of the
              group that stays.
            </p>
            <p className="text-muted text-sm">
              Only groups that are marked one by one are merged here, and only those of one database
              whose applications the group that stays has too.
            </p>
            <input type="hidden" name="into" value={into.id} />
            <input type="hidden" name="seen" value={clock.now.toISOString()} />
            <input type="hidden" name="query" value={query} />
            {merged.map(({ id }) => (
              <input key={id} type="hidden" name="group" value={id} />
            ))}
            <label className="block">
              <span className={FIELD_NAME}>Note, if you like: kept in the history of each</span>
              <textarea
                name="note"
                defaultValue={note}
                rows={2}
                maxLength={2_000}
                className={FIELD}
              />
            </label>
            <NumberField groups={merged.length} />
            <div className="flex flex-wrap gap-2">
              <Button type="submit" look="primary">
                Merge {formatQuantity(merged.length, "group")}
              </Button>
              <LinkButton look="quiet" href={`/groups${query}`}>
                Back to the list
              </LinkButton>
            </div>
          </form>
        </Panel>
      )}
    </>
  );
}
