import { notFound } from "next/navigation";
import { z } from "zod";
import { IntakeFrame } from "@/app/intake/intake-frame";
import { openIntake } from "@/app/intake/open-intake";
import { replayNow } from "@/app/intake/replay-deliveries";
import { showPeople } from "@/app/privacy/show-people";
import { DeliveryFacts } from "@/components/intake/delivery-facts";
import { FieldTable } from "@/components/intake/field-table";
import { HeaderTable } from "@/components/intake/header-table";
import { OUTCOMES, readOutcome } from "@/components/intake/outcome-words";
import { prettyPayload } from "@/components/intake/payload-text";
import { ProblemList } from "@/components/intake/problem-list";
import { ReplayButton } from "@/components/intake/replay-button";
import { RESULTS } from "@/components/intake/result-words";
import { PeopleLine } from "@/components/privacy/people-line";
import { RAW_FORMS, type RawForm } from "@/components/raw/raw-form";
import { RawPanel } from "@/components/raw/raw-panel";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { maySeeDeliveries } from "@/lib/access/delivery-scope";
import { deliveryFiltersToQuery } from "@/lib/delivery-filters";
import { formatQuantity } from "@/lib/format";
import { parsePublicId } from "@/lib/public-id";
import { getDelivery } from "@/lib/queries/get-delivery";

export const metadata = { title: "Delivery" };

/** How the payload is shown, and what was just replayed. */
const Look = z.object({
  raw: z.enum(RAW_FORMS).nullable().catch(null),
  line: z.coerce.number().int().min(1).catch(1),
  replayed: z.string().nullable().catch(null),
});

export default async function DeliveryPage({
  params,
  searchParams,
}: PageProps<"/intake/[delivery]">) {
  const view = await openIntake(searchParams);
  const key = parsePublicId((await params).delivery);
  const delivery = key && (await getDelivery(view.scope, key));
  if (!delivery) notFound();
  const { id, body, result, problems, headers, sameAs } = delivery;
  const mayReplay = maySeeDeliveries(view.replayScope, key.databaseId);
  const { raw, line, replayed } = Look.parse(await searchParams);
  const list = deliveryFiltersToQuery(view.filters);
  const outcome = readOutcome(replayed);
  const place = (to: { form: RawForm | null; line?: number }) => {
    const query = new URLSearchParams(list);
    if (to.form) query.set("raw", to.form);
    if (to.line) query.set("line", String(to.line));
    return `/intake/${id}${query.size === 0 ? "" : `?${query}`}`;
  };
  return (
    <IntakeFrame
      view={view}
      tab="deliveries"
      title={`Delivery ${id}`}
      summary={RESULTS[result].sentence}
      actions={mayReplay && <ReplayButton delivery={id} action={replayNow} />}
    >
      {outcome && <Notice>{OUTCOMES[outcome].done}</Notice>}
      <DeliveryFacts delivery={delivery} clock={view.clock} reportQuery={view.query} />
      {body && (
        <PeopleLine
          disclosure={delivery.disclosure}
          subject={delivery.subject}
          timeZone={view.clock.timeZone}
          action={showPeople}
        />
      )}
      <ProblemList
        problems={problems}
        understood={result !== "quarantined"}
        lead="It was not understood, and is kept in quarantine:"
      />
      {body && body.fields.length > 0 && (
        <Panel title="How it is read" aside={formatQuantity(body.fields.length, "field")}>
          <FieldTable fields={body.fields} clock={view.clock} />
        </Panel>
      )}
      {headers.length > 0 && (
        <Panel title="Headers" aside="what may be a secret is kept as its length only">
          <HeaderTable headers={headers} />
        </Panel>
      )}
      {body ? (
        <RawPanel
          title="Payload"
          received={body.text}
          pretty={prettyPayload}
          foldDepth={2}
          form={raw}
          line={line}
          href={place}
          file={`/intake/${id}/body`}
          anchor="json-"
          className="max-h-[36rem]"
        />
      ) : (
        <Notice>
          {sameAs ? (
            <>
              Its bytes are kept once, with{" "}
              <Link href={`/intake/${sameAs}${list}`} className="text-accent hover:underline">
                delivery {sameAs}
              </Link>
              , which has the same ones or newer ones of this report.
            </>
          ) : (
            "What came with this delivery is kept no longer."
          )}
        </Notice>
      )}
    </IntakeFrame>
  );
}
