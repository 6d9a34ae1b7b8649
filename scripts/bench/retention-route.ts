import { z } from "zod";
import { db } from "@/lib/db";
import { readRules } from "@/lib/retention/read-rules";
import { NO_RULES } from "@/lib/retention/retention-rules";
import { saveRetentionRules } from "@/lib/retention/save-retention-rules";

const Wish = z.object({ reportDays: z.number().nullable() });

/**
 * A route of a copy of Crashboard, and of no other: saves how many days reports are kept, in every
 * database, as the settings do.
 */
export async function POST(request: Request): Promise<Response> {
  const rules = { ...NO_RULES, ...Wish.parse(await request.json()) };
  const [databases, { id: memberId }] = await Promise.all([
    db.database.findMany({ select: { id: true } }),
    db.member.findFirstOrThrow({ select: { id: true } }),
  ]);
  const scope = { role: "admin" as const, memberId, databaseIds: databases.map(({ id }) => id) };
  for (const { id } of databases) {
    const { revision } = await readRules(id);
    const { outcome } = await saveRetentionRules(scope, id, { rules, revision });
    if (outcome !== "saved") return Response.json({ outcome }, { status: 409 });
  }
  return Response.json({ outcome: "saved" });
}
