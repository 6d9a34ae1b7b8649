import { EntryPage } from "@/app/entry/entry-page";

export const metadata = { title: "Set up", referrer: "no-referrer" };

export default async function SetUpPage({ params }: PageProps<"/set-up/[secret]">) {
  return <EntryPage kind="set-up" secret={(await params).secret} />;
}
