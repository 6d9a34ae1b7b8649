import { IntakeFrame } from "@/app/intake/intake-frame";
import { openIntake } from "@/app/intake/open-intake";
import { testOwnWebhook } from "@/app/intake/test/test-webhook";
import { signedInOwner } from "@/app/viewer-scope";
import { TestForm } from "@/components/intake/test-form";
import { env } from "@/lib/env";
import { TEST_DATABASE } from "@/lib/samples/test-notification";

export const metadata = { title: "Send a test" };

export default async function TestPage({ searchParams }: PageProps<"/intake/test">) {
  await signedInOwner();
  const view = await openIntake(searchParams);
  return (
    <IntakeFrame
      view={view}
      tab="test"
      title="Send a test"
      summary="A made-up notification goes the way of BugSplat's, and each step is told"
    >
      <p className="max-w-2xl text-muted text-sm">
        This server posts it over HTTP to <bdi>{env.publicUrl}</bdi>, as BugSplat would, and to no
        other address. It becomes a report of its own database, “{TEST_DATABASE}”, which counts like
        any other: leave that one out with the picker where it disturbs.
      </p>
      <TestForm asksAddress={env.ingestToken === null} action={testOwnWebhook} />
    </IntakeFrame>
  );
}
