import { z } from "zod";
import { BULK_REFUSALS, type BulkRefusal } from "@/components/bulk/bulk-notice";
import type { Scope } from "@/lib/access/viewer-scope";
import { IdText } from "@/lib/public-id";
import { type Bulk, getBulk } from "@/lib/triage/bulk/get-bulk";

const Said = z.union([z.enum(BULK_REFUSALS), IdText]);

/** What came of the form that was just sent, as the address has it; null when none was. */
export async function openBulkNotice(
  scope: Scope,
  text: string | string[] | undefined,
): Promise<Bulk | BulkRefusal | null> {
  const said = Said.safeParse(text);
  if (!said.success) return null;
  return typeof said.data === "bigint" ? getBulk(scope, said.data) : said.data;
}
