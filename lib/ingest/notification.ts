import type { Payload } from "@/lib/ingest/payload";

/**
 * One meaning for each field of the four generations: what the report's row and its group keep.
 * The instants are of three clocks: crashed (the user's machine), received (BugSplat), arrived (us).
 */
export type Notification = ReturnType<typeof toNotification>;

/** A clock further ahead than this is wrong, not early. */
const AHEAD_MILLISECONDS = 24 * 60 * 60 * 1000;

/**
 * @param arrivedAt stands in for `received` when that is missing, unreadable or in the future;
 *   `receivedAtGuessed` says so. A clock that is a little ahead is set back to the arrival: nothing
 *   arrives here before BugSplat has received it.
 */
export function toNotification(payload: Payload, arrivedAt: Date) {
  const { received } = payload;
  const ahead = received ? received.getTime() - arrivedAt.getTime() : Number.POSITIVE_INFINITY;

  return {
    bugsplatId: payload.id,
    bugsplatStackId: payload.stackId ?? null,
    stackKeyId: payload.stackKeyId ?? null,
    stackKeyName: payload.stackKeyName,
    parentStackKeyId: payload.parentStackKeyId || null,
    // V1 called it mfa (module, file, address), later generations hash.
    callStackHash: payload.mfa || payload.hash,

    application: payload.application,
    version: payload.version,
    crashTypeId: payload.crashTypeId ?? null,
    // V2 sent the name of the crash type, V3 a platform beside the type's id.
    platform: payload.platform || payload.crashType || null,

    exceptionCode: payload.exceptionCode,
    exceptionMessage: payload.exceptionMessage,
    receivedAt: received && ahead <= 0 ? received : arrivedAt,
    receivedAtGuessed: ahead > AHEAD_MILLISECONDS,
    crashedAt: payload.crashTime ?? null,
    arrivedAt,

    key: payload.key,
    user: payload.user,
    email: payload.email,
    ipAddress: payload.ipAddress,
    userDescription: payload.userDescription,
    hasReportXml: payload.reportXml.trim() !== "",
    hasDebugOutput: payload.debugOutput.trim() !== "",
  };
}
