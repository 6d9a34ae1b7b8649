import { env } from "@/lib/env";
import { firstOwner } from "@/lib/launch/first-owner";
import { firstIngestToken } from "@/lib/launch/ingest-token";
import { migrate } from "@/lib/launch/migrate";
import { settlePersonKey } from "@/lib/launch/person-key";

/**
 * Brings a database up to what this code needs: its migrations, the key of its people, the webhook's
 * token, somebody who can sign in.
 *
 * @returns the path that sets the installation up; null when somebody can sign in
 * @throws StartProblem when that is not possible
 */
export async function prepareDatabase(
  url: string,
  personKey: string,
  note: (sentence: string) => void,
): Promise<string | null> {
  const applied = await migrate(url, note);
  if (applied.length > 0) note(`Applied ${applied.join(", ")}.`);
  const other = await settlePersonKey(url, personKey);
  if (other !== null) note(other);
  const first = await firstIngestToken(url, env.dataDir, env.ingestToken);
  if (first.revoked) note("The token of this webhook was revoked in the settings: use another.");
  return firstOwner(url, env.admin);
}
