import { notFound, redirect } from "next/navigation";
import { Frame } from "@/app/frame";
import { InboxGroup } from "@/app/groups/inbox/inbox-group";
import { openInbox } from "@/app/groups/inbox/open-inbox";
import { openJustDecided } from "@/app/groups/inbox/open-just-decided";
import { EmptyInbox } from "@/components/inbox/empty-inbox";
import { inboxAddress } from "@/components/inbox/inbox-address";
import { InboxKeys } from "@/components/inbox/inbox-keys";
import { InboxOutcome } from "@/components/inbox/inbox-outcome";
import { PageHeading } from "@/components/ui/page-heading";
import { route } from "@/components/ui/route";
import { filtersToQuery } from "@/lib/filters";
import { getGroup } from "@/lib/queries/get-group";

export const metadata = { title: "Triage inbox" };

export default async function InboxPage({ searchParams }: PageProps<"/groups/inbox">) {
  const params = await searchParams;
  const { view, inbox, since, hasBegun, at } = await openInbox(params);
  const { filters, clock } = view;
  // An address that says when one began and where one is leads back to it.
  const atFirst = at === null && inbox.nextId !== null;
  if (!hasBegun || atFirst) {
    const here = atFirst ? inbox.nextId : String(params.at ?? "") || null;
    redirect(route(inboxAddress(filters, { since, at: here })));
  }
  const group = at && ((await getGroup(view.scope, at)) ?? notFound());
  const decided = await openJustDecided(view, since, params.decided);
  const listHref = `/groups${filtersToQuery(filters)}`;
  return (
    <Frame view={view} current="groups">
      {decided && <InboxOutcome {...decided} clock={clock} />}
      {group ? (
        <InboxGroup {...{ view, inbox, since, group, params, listHref }} />
      ) : (
        <div className="space-y-4">
          <PageHeading title="Triage inbox">
            <InboxKeys />
          </PageHeading>
          <EmptyInbox
            inbox={inbox}
            listHref={listHref}
            lastHref={decided && inboxAddress(filters, { since, at: decided.form.group })}
          />
        </div>
      )}
    </Frame>
  );
}
