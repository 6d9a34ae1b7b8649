import { type Client, db } from "@/lib/db";
import { ensureGroup } from "@/lib/ingest/ensure-group";
import { ensureApplication, ensureVersion } from "@/lib/ingest/ensure-names";
import { RowsLocked } from "@/lib/ingest/lock-turns";
import type { Notification } from "@/lib/ingest/notification";
import { RememberedIds } from "@/lib/ingest/remembered-ids";
import { noteReportOf } from "@/lib/live/changed-groups";

/** The rows that a report hangs on. */
export type Placement = { groupId: bigint; applicationId: bigint; versionId: bigint };

const REMEMBERED = 20_000;
const remembered = new RememberedIds(REMEMBERED);

/**
 * Stores a report that is new at its place: names and groups that this process has seen are not asked
 * for, and are forgotten when it fails, as one of the rows may be gone. Not for use in a transaction,
 * whose rows may never come to be.
 *
 * @param store its `reportId` is null where the report was not new after all: that tells no list of a change
 */
export async function storeInPlace<T extends { reportId: bigint | null }>(
  databaseId: bigint,
  notification: Notification,
  store: (placement: Placement) => Promise<T>,
): Promise<T> {
  try {
    const placement = await findPlace(databaseId, notification);
    const stored = await store(placement);
    if (stored.reportId !== null) noteReportOf(databaseId, placement.groupId);
    return stored;
  } catch (error) {
    if (!(error instanceof RowsLocked)) remembered.forget();
    throw error;
  }
}

async function findPlace(databaseId: bigint, notification: Notification): Promise<Placement> {
  const { application, version, stackKeyId } = notification;
  const applicationId = await remembered.get(`a ${databaseId} ${application}`, () =>
    ensureApplication(db, databaseId, application),
  );
  const versionId = await remembered.get(`v ${databaseId} ${applicationId} ${version}`, () =>
    ensureVersion(db, databaseId, applicationId, version),
  );
  const groupId = await remembered.get(`g ${databaseId} ${stackKeyId}`, () =>
    ensureGroup(db, databaseId, notification),
  );
  return { groupId, applicationId, versionId };
}

/** Where a report that is there belongs; `ownGroupId` as its row has it. */
export type CountedPlacement = Placement & { ownGroupId: bigint | null };

/**
 * Finds the group that a notification's reports are counted in, its application and its version, and
 * makes those that are new. Whoever merges the group waits until the transaction ends.
 */
export async function placeReport(
  client: Client,
  databaseId: bigint,
  notification: Notification,
): Promise<CountedPlacement> {
  const applicationId = await ensureApplication(client, databaseId, notification.application);
  const versionId = await ensureVersion(client, databaseId, applicationId, notification.version);
  const home = await ensureGroup(client, databaseId, notification);
  const [counted] = await client.$queryRaw<{ countedIn: bigint | null }[]>`
    select counted_in as "countedIn" from groups
    where database_id = ${databaseId} and id = ${home} for key share`;
  const countedIn = counted?.countedIn ?? null;
  const groupId = countedIn ?? home;
  return { groupId, ownGroupId: countedIn === null ? null : home, applicationId, versionId };
}
