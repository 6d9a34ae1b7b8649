import "server-only";
import { maySeeDeliveries } from "@/lib/access/delivery-scope";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { DELIVERY_RESULTS, type DeliveryResult } from "@/lib/delivery-filters";
import { type ExplainedBody, explainBody } from "@/lib/ingest/explain-body";
import { loadBody } from "@/lib/ingest/load-body";
import { type Disclosure, findDisclosure, type Subject } from "@/lib/privacy/disclosure";
import { showBytes } from "@/lib/privacy/show-bytes";
import { formatPublicId, type PublicId } from "@/lib/public-id";

/** One delivery, with what its page shows. */
export type DeliveryDetail = {
  id: string;
  arrivedAt: Date;
  readAt: Date | null;
  replayedAt: Date | null;
  spooledAt: Date | null;
  database: string | null;
  token: string | null;
  kind: string | null;
  sizeBytes: number;
  result: DeliveryResult;
  problems: string[];
  attempts: number;
  headers: { name: string; value: string }[];
  /** Whether its body names people, or their marks stand there; and whose it is that a reveal shows. */
  disclosure: Disclosure;
  subject: { kind: Subject["kind"]; id: string };
  report: { id: string; bugsplatId: string } | null;
  /** null: kept no longer. */
  body: (ExplainedBody & { text: string }) | null;
  /** The delivery that has the same bytes, where those of this one were not kept twice. */
  sameAs: string | null;
};

/** Null when there is no such delivery, or the viewer may not see it. */
export async function getDelivery(scope: Scope, key: PublicId): Promise<DeliveryDetail | null> {
  if (!maySeeDeliveries(scope, key.databaseId)) return null;
  const delivery = await db.delivery.findUnique({ where: { databaseId_id: key } });
  if (!delivery) return null;
  const { databaseId, reportId } = delivery;
  const subject = subjectOf(delivery);
  const disclosure = await findDisclosure(scope, subject);
  const [database, token, report, bytes] = await Promise.all([
    db.database.findUnique({ where: { id: databaseId } }),
    db.ingestToken.findUnique({ where: { id: delivery.tokenId } }),
    reportId === null ? null : findReport({ databaseId, id: reportId }),
    loadReadable(disclosure, delivery),
  ]);
  return {
    id: formatPublicId(key),
    arrivedAt: delivery.arrivedAt,
    readAt: delivery.readAt,
    replayedAt: delivery.replayedAt,
    spooledAt: delivery.spooledAt,
    database: database?.name ?? null,
    token: token?.name ?? null,
    kind: delivery.kind,
    sizeBytes: delivery.sizeBytes,
    result: DELIVERY_RESULTS.find((known) => known === delivery.result) ?? "kept",
    problems: delivery.problems,
    attempts: delivery.attempts,
    disclosure,
    subject: { kind: subject.kind, id: formatPublicId(subject) },
    headers: headersOf(delivery.headers),
    report: report && {
      id: formatPublicId({ databaseId, id: report.id }),
      bugsplatId: String(report.bugsplatId),
    },
    body: bytes && {
      ...explainBody(bytes, delivery.arrivedAt),
      text: new TextDecoder().decode(bytes),
    },
    sameAs:
      !bytes && report?.deliveryId && report.deliveryId !== delivery.id
        ? formatPublicId({ databaseId, id: report.deliveryId })
        : null,
  };
}

/** One that is gone reads no delivery. */
async function findReport(key: PublicId) {
  const where = { databaseId_id: key };
  const select = { id: true, bugsplatId: true };
  const report = await db.report.findUnique({ where, select: { ...select, deliveryId: true } });
  if (report) return report;
  const gone = await db.goneReport.findUnique({ where, select });
  return gone && { ...gone, deliveryId: null };
}

/** The bytes of a delivery as the viewer may see them; null when there are none to see. */
export async function getDeliveryBody(scope: Scope, key: PublicId): Promise<Uint8Array | null> {
  if (!maySeeDeliveries(scope, key.databaseId)) return null;
  const delivery = await db.delivery.findUnique({
    where: { databaseId_id: key },
    select: { databaseId: true, id: true, reportId: true },
  });
  return delivery && loadReadable(await findDisclosure(scope, subjectOf(delivery)), delivery);
}

async function loadReadable(
  disclosure: Disclosure,
  { databaseId, id }: PublicId,
): Promise<Uint8Array | null> {
  const body = await loadBody(databaseId, id);
  return body && showBytes(disclosure, databaseId, body);
}

type Told = PublicId & { reportId: bigint | null };

/** Who may see the people of a report may see those of its deliveries. */
function subjectOf({ databaseId, id, reportId }: Told): Subject {
  return reportId === null
    ? { kind: "delivery", databaseId, id }
    : { kind: "report", databaseId, id: reportId };
}

function headersOf(json: unknown): DeliveryDetail["headers"] {
  return Object.entries(json ?? {})
    .map(([name, value]) => ({ name, value: String(value) }))
    .sort((one, other) => one.name.localeCompare(other.name));
}
