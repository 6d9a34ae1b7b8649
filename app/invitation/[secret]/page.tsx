import { EntryPage } from "@/app/entry/entry-page";

export const metadata = { title: "Invitation", referrer: "no-referrer" };

export default async function InvitationPage({ params }: PageProps<"/invitation/[secret]">) {
  return <EntryPage kind="invitation" secret={(await params).secret} />;
}
