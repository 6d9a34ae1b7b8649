// npm run recount: makes every count anew from the reports, in the configured database. The counts are
// exact without it; it is for a database that somebody has changed by hand.
import { Client } from "pg";
import { onOwnDatabase } from "@/lib/launch/own-database";
import { rebuildCounts } from "@/lib/rollups/rebuild-counts";

await onOwnDatabase(console.log, async (url) => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string; name: string }>(
      "select id, name from databases order by id",
    );
    for (const { id, name } of rows) {
      console.log(`Counting the reports of ${name}`);
      await rebuildCounts(client, id);
    }
  } finally {
    await client.end();
  }
});
process.exit(0);
