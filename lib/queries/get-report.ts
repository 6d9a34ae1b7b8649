import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import type { Report } from "@/lib/generated/prisma/client";
import { loadBody } from "@/lib/ingest/load-body";
import { type Disclosure, findDisclosure } from "@/lib/privacy/disclosure";
import { concealmentOf } from "@/lib/privacy/known-rules";
import { markPerson } from "@/lib/privacy/person-key";
import { MOST_ATTEMPTS } from "@/lib/processing/claim-reports";
import { formatPublicId, type PublicId } from "@/lib/public-id";
import type { ReportPlace } from "@/lib/queries/find-neighbours";
import { readStoredFrames } from "@/lib/queries/stored-stack";
import { NO_CONTENT, type ReportContent } from "@/lib/reading/read-content";
import { Recent } from "@/lib/reading/recent";
import { showContent } from "@/lib/reading/show-content";
import { platformLabel } from "@/lib/report/crash-type";
import type { FrameRules } from "@/lib/report/in-app/frame-rule";
import { threadOf } from "@/lib/report/report";
import type { SourceLink } from "@/lib/report/source-link/source-link";
import { findGoneBody, type GoneBody } from "@/lib/retention/find-gone-body";
import { findSourceLink } from "@/lib/settings/find-source-link";
import { getStackRules } from "@/lib/settings/get-stack-rules";

/** All that the report page shows. */
export type ReportDetail = {
  id: string;
  place: ReportPlace;
  bugsplatId: string;
  database: string;
  group: { id: string; name: string; stackKeyId: string; reports: number };
  application: string;
  version: string;
  platform: string | null;
  /** BugSplat's number for the platform; see lib/report/crash-type.ts. */
  crashTypeId: number | null;
  exceptionCode: string;
  exceptionMessage: string;
  receivedAt: Date;
  /** BugSplat's clock was missing: `receivedAt` is when it arrived here. */
  receivedAtGuessed: boolean;
  crashedAt: Date | null;
  arrivedAt: Date;
  key: string;
  user: string;
  email: string;
  ipAddress: string;
  /** Whether these, and the texts of the report, name people, or their marks stand there. */
  disclosure: Disclosure;
  userDescription: string;
  callStackHash: string;
  /** Of its stored stack; null while it waits to be read, and where it names nothing. */
  signature: string | null;
  deliveries: Delivery[];
  content: ReportContent;
  /** When retention has removed what came with it; null when it has not. */
  goneBody: GoneBody | null;
  /** Why a search does not know its stack and facts, after more than one try; null when it does. */
  unread: UnreadReport | null;
  /** Its database's own rules about whose code a frame is. */
  frameRules: FrameRules;
  /** Where the source of its application is; null when nobody has said it. */
  sourceLink: SourceLink | null;
};

export type UnreadReport = {
  /** A sentence. */
  problem: string;
  attempts: number;
  /** It is not tried again. */
  isParked: boolean;
};

export type Delivery = {
  id: string;
  arrivedAt: Date;
  result: string;
  sizeBytes: number;
  problems: string[];
};

/** Null when there is no such report, or the viewer may not see its database. */
export async function getReport(scope: Scope, key: PublicId): Promise<ReportDetail | null> {
  if (!scope.databaseIds.includes(key.databaseId)) return null;
  const [report, disclosure] = await Promise.all([
    db.report.findUnique({
      where: { databaseId_id: key },
      include: {
        group: true,
        version: { include: { application: true } },
        stack: true,
        os: true,
        delivery: { select: { bodyHash: true } },
      },
    }),
    findDisclosure(scope, { kind: "report", ...key }),
  ]);
  if (!report) return null;

  const name = disclosure.isClear ? (value: string) => value : markPerson;
  const application = { databaseId: key.databaseId, id: report.version.applicationId };
  const [database, deliveries, content, stackRules, sourceLink] = await Promise.all([
    db.database.findUniqueOrThrow({ where: { id: key.databaseId } }),
    listDeliveries(key),
    getContent(report, disclosure),
    getStackRules(scope, key.databaseId),
    findSourceLink(scope, application),
  ]);
  return {
    id: formatPublicId(key),
    place: { ...key, groupId: report.groupId, receivedAt: report.receivedAt },
    bugsplatId: String(report.bugsplatId),
    database: database.name,
    group: {
      id: formatPublicId(report.group),
      name: report.group.name,
      stackKeyId: String(report.group.stackKeyId),
      reports: report.group.reportCount,
    },
    application: report.version.application.name,
    version: report.version.name,
    platform: platformLabel(report.crashTypeId, report.platform),
    crashTypeId: report.crashTypeId,
    exceptionCode: report.exceptionCode,
    exceptionMessage: report.exceptionMessage,
    receivedAt: report.receivedAt,
    receivedAtGuessed: report.receivedAtGuessed,
    crashedAt: report.crashedAt,
    arrivedAt: report.arrivedAt,
    key: report.key,
    user: name(report.user),
    email: name(report.email),
    ipAddress: name(report.ipAddress),
    disclosure,
    userDescription: content.userDescription || report.userDescription,
    callStackHash: report.callStackHash,
    signature: report.stack?.signature ?? null,
    deliveries,
    content,
    goneBody: content.kept ? null : await findGoneBody(key),
    unread: unreadReport(report),
    frameRules: stackRules.rules,
    sourceLink,
  };
}

function unreadReport(report: Report): UnreadReport | null {
  const { readerVersion, readerProblem, readerAttempts: attempts } = report;
  // The first try may be just going on.
  if (readerVersion !== null || readerProblem === null || attempts < 2) return null;
  return { problem: readerProblem, attempts, isParked: attempts >= MOST_ATTEMPTS };
}

async function listDeliveries({ databaseId, id }: PublicId): Promise<Delivery[]> {
  const deliveries = await db.delivery.findMany({
    where: { databaseId, reportId: id },
    orderBy: { id: "desc" },
    take: 20,
    select: { id: true, arrivedAt: true, result: true, sizeBytes: true, problems: true },
  });
  return deliveries.map((delivery) => ({
    ...delivery,
    id: formatPublicId({ databaseId, id: delivery.id }),
  }));
}

type StoredReport = {
  databaseId: bigint;
  deliveryId: bigint;
  delivery: { bodyHash: Uint8Array };
  stack: { frames: unknown } | null;
  os: { value: string } | null;
};

async function getContent(report: StoredReport, { isClear }: Disclosure): Promise<ReportContent> {
  const body = await loadBody(report.databaseId, report.deliveryId);
  if (body === null) return leftContent(report);
  const concealment = isClear ? null : await concealmentOf(report.databaseId);
  const { databaseId, deliveryId, delivery } = report;
  const bodyHash = Buffer.from(delivery.bodyHash).toString("hex");
  const key = JSON.stringify([
    formatPublicId({ databaseId, id: deliveryId }),
    bodyHash,
    concealment?.namesThatStay ?? "clear",
  ]);
  return recentContents.get(key, body.byteLength, () => showContent({ body, concealment }));
}

/** Without its body, what was found in that while it was there. */
function leftContent({ stack, os }: StoredReport): ReportContent {
  const frames = stack ? readStoredFrames(stack.frames) : [];
  const threads = frames.length > 0 ? [threadOf({ current: true, frames })] : [];
  return { ...NO_CONTENT, model: { ...NO_CONTENT.model, os: os?.value ?? null, threads } };
}

/** In bytes of bodies; what is read from one takes several times as much memory. */
const MOST_KEPT = 16 * 1024 * 1024;

/** The key names a body, and changes with it, as lib/forget may do; it was loaded just before. */
const recentContents = new Recent<ReportContent>(MOST_KEPT);
