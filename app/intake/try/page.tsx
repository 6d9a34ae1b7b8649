import { IntakeFrame } from "@/app/intake/intake-frame";
import { openIntake } from "@/app/intake/open-intake";
import { tryPastedPayload } from "@/app/intake/try/try-payload";
import { TryForm } from "@/components/intake/try-form";

export const metadata = { title: "Paste a payload" };

export default async function TryPage({ searchParams }: PageProps<"/intake/try">) {
  const view = await openIntake(searchParams);
  const { now, timeZone } = view.clock;
  return (
    <IntakeFrame
      view={view}
      tab="try"
      title="Paste a payload"
      summary="See how Crashboard would read it, field by field"
    >
      <TryForm clock={{ now, timeZone }} action={tryPastedPayload} />
    </IntakeFrame>
  );
}
