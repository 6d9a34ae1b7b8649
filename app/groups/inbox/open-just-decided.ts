import { decideInInbox } from "@/app/groups/inbox/decide-in-inbox";
import type { View } from "@/app/open-view";
import { mayTriage } from "@/app/viewer-scope";
import { inboxQuery, readDecided } from "@/components/inbox/inbox-address";
import type { TriageForm } from "@/components/triage/change-form";
import { parsePublicId } from "@/lib/public-id";
import { getGroup } from "@/lib/queries/get-group";
import { getTriage, type HistoryLine } from "@/lib/triage/get-triage";

type Decided = {
  line: HistoryLine;
  name: string;
  /** What takes it back, and opens that group again. */
  form: TriageForm;
};

/** What the address says was decided just before; null when nothing was, or it is taken back. */
export async function openJustDecided(
  { scope, filters, clock }: View,
  since: Date,
  text: string | string[] | undefined,
): Promise<Decided | null> {
  const decided = readDecided(text);
  const key = decided && parsePublicId(decided.group);
  if (!key) return null;
  const [group, triage] = await Promise.all([
    getGroup(scope, key),
    getTriage(scope, key, clock.now),
  ]);
  const line = triage?.history.find(({ number }) => number === decided.number);
  if (!group || !triage || !line || line.isUndone) return null;
  const form = {
    group: group.id,
    revision: triage.revision,
    query: inboxQuery(filters, { since, at: group.id }),
    action: decideInInbox,
    isAllowed: await mayTriage(key.databaseId),
  };
  return { line, name: group.name, form };
}
