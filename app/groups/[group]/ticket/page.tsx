import { notFound } from "next/navigation";
import { Frame } from "@/app/frame";
import { triageGroup } from "@/app/groups/[group]/triage-group";
import { openView } from "@/app/open-view";
import { mayTriage } from "@/app/viewer-scope";
import { NewTickets } from "@/components/tickets/new-tickets";
import { TicketText } from "@/components/tickets/ticket-text";
import { LinkTicketForm } from "@/components/triage/link-ticket-form";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Panel } from "@/components/ui/panel";
import { SymbolName } from "@/components/ui/symbol-name";
import { env } from "@/lib/env";
import { carriedFilters, filtersToQuery } from "@/lib/filters";
import { parsePublicId } from "@/lib/public-id";
import { getGroup } from "@/lib/queries/get-group";
import { getTicketDraft } from "@/lib/queries/get-ticket-draft";
import { ticketMarkdown } from "@/lib/tickets/markdown";
import { newTicketAddress } from "@/lib/tickets/new-ticket-address";
import { ALL_ROOM } from "@/lib/tickets/ticket-draft";
import { getTriage } from "@/lib/triage/get-triage";

export const metadata = { title: "New ticket" };

export default async function TicketPage({
  params,
  searchParams,
}: PageProps<"/groups/[group]/ticket">) {
  const key = parsePublicId((await params).group) ?? notFound();
  const path = `/groups/${(await params).group}`;
  const view = await openView(`${path}/ticket`, searchParams);
  const [group, ticket, triage] = await Promise.all([
    getGroup(view.scope, key),
    getTicketDraft(view.scope, key, env.publicUrl),
    getTriage(view.scope, key, view.clock.now),
  ]);
  if (!group || !ticket || !triage) notFound();
  const { draft, trackers } = ticket;
  const query = filtersToQuery(carriedFilters(view.filters));
  const form = {
    group: group.id,
    revision: triage.revision,
    query,
    action: triageGroup,
    isAllowed: await mayTriage(key.databaseId),
  };
  return (
    <Frame view={view} current="groups">
      <div className="max-w-4xl space-y-4">
        <PageHeading
          title="New ticket"
          summary={
            <>
              About{" "}
              <Link href={path + query} className="text-accent hover:underline">
                <SymbolName symbol={group.name} />
              </Link>
            </>
          }
        />
        <NewTickets
          tickets={trackers.map(({ application, tracker }) => ({
            application,
            kind: tracker.kind,
            ...newTicketAddress(tracker, draft),
          }))}
          lines={Math.min(draft.stack.length, ALL_ROOM.lines)}
          settingsHref={`/settings/trackers${filtersToQuery({ ...view.filters, database: [group.database] })}`}
        />
        {form.isAllowed && (
          <Panel title="Link it here" aside="Once it is saved there">
            <LinkTicketForm form={form} />
          </Panel>
        )}
        <TicketText title={draft.title} markdown={ticketMarkdown(draft, ALL_ROOM)} />
      </div>
    </Frame>
  );
}
