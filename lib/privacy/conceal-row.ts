import type { Notification } from "@/lib/ingest/notification";
import { textConcealer } from "@/lib/privacy/conceal-text";
import { markPerson } from "@/lib/privacy/person-key";

/** The texts of a row that lists show and searches look into. */
const TEXTS = ["stackKeyName", "exceptionMessage", "userDescription", "key"] as const;

/**
 * A notification whose texts name nobody, but for the fields that say who crashed: rows are searched and
 * listed for everybody who may see the database. The whole texts are in the body.
 */
export function concealRow(
  notification: Notification,
  namesThatStay: readonly string[],
): Notification {
  const { user, email, ipAddress } = notification;
  const values = [user, email, ipAddress];
  const conceal = textConcealer({ mark: markPerson, namesThatStay, values });
  const texts = TEXTS.map((field) => [field, conceal(notification[field])]);
  return { ...notification, ...Object.fromEntries(texts) };
}
