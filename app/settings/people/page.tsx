import { ChevronRight } from "lucide-react";
import { openSettings } from "@/app/settings/open-settings";
import { editMember, invite, takeInvitationBack } from "@/app/settings/people/edit-people";
import { SettingsFrame } from "@/app/settings/settings-frame";
import { signedInOwner } from "@/app/viewer-scope";
import { GrantFields } from "@/components/access/grant-fields";
import { InviteForm } from "@/components/access/invite-form";
import { MemberForm } from "@/components/access/member-form";
import { MemberSummary } from "@/components/access/member-summary";
import { PendingInvitations } from "@/components/access/pending-invitations";
import { PageHeading } from "@/components/ui/page-heading";
import { Panel } from "@/components/ui/panel";
import { listInvitations, listMembers } from "@/lib/access/list-members";
import { formatQuantity } from "@/lib/format";

export const metadata = { title: "People" };

export default async function PeoplePage({ searchParams }: PageProps<"/settings/people">) {
  const owner = await signedInOwner();
  const view = await openSettings(searchParams);
  const { clock, databases } = view;
  const [members, invitations] = await Promise.all([listMembers(owner), listInvitations(owner)]);
  return (
    <SettingsFrame view={view} area="people" path="/settings/people" ofInstallation>
      <div className="space-y-5">
        <PageHeading
          title="People"
          summary="Who is let in to this Crashboard, and what they may do"
        />
        <Panel title="Members" aside={formatQuantity(members.length, "member")}>
          <ul>
            {members.map((member) => (
              <li key={member.id} className="border-line border-b last:border-b-0">
                <details className="group">
                  <summary className="flex min-h-12 items-center gap-2 px-4 py-2 text-sm hover:bg-hover">
                    <ChevronRight
                      aria-hidden
                      className="size-3.5 shrink-0 text-faint group-open:rotate-90"
                    />
                    <MemberSummary
                      {...{ member, databases, clock }}
                      isViewer={member.id === owner.member.id}
                    />
                  </summary>
                  <div className="px-4 pt-1 pb-4 md:pl-9">
                    <MemberForm memberId={member.id} name={member.name} action={editMember}>
                      <GrantFields
                        id={member.id}
                        databases={databases}
                        isOwner={member.isOwner}
                        roles={member.roles}
                        personal={member.personal}
                      />
                    </MemberForm>
                  </div>
                </details>
              </li>
            ))}
          </ul>
        </Panel>
        <Panel title="Invite somebody">
          <InviteForm action={invite}>
            <GrantFields
              id="invite"
              databases={databases}
              isOwner={false}
              roles={{}}
              personal={[]}
            />
          </InviteForm>
          <PendingInvitations {...{ invitations, clock }} action={takeInvitationBack} />
        </Panel>
      </div>
    </SettingsFrame>
  );
}
