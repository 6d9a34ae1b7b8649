import { env } from "@/lib/env";
import { firstIngestToken } from "@/lib/launch/ingest-token";
import { migrate } from "@/lib/launch/migrate";

/**
 * Brings a database up to what this code needs: its migrations, and the webhook's token.
 * @throws StartProblem when that is not possible
 */
export async function prepareDatabase(
  url: string,
  note: (sentence: string) => void,
): Promise<void> {
  const applied = await migrate(url, note);
  if (applied.length > 0) note(`Applied ${applied.join(", ")}.`);
  const first = await firstIngestToken(url, env.dataDir, env.ingestToken);
  if (first.revoked) note("The token of this webhook was revoked in the settings: use another.");
}
