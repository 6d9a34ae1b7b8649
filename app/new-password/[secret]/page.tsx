import { EntryPage } from "@/app/entry/entry-page";

export const metadata = { title: "New password", referrer: "no-referrer" };

export default async function NewPasswordPage({ params }: PageProps<"/new-password/[secret]">) {
  return <EntryPage kind="new-password" secret={(await params).secret} />;
}
