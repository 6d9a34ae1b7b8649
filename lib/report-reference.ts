import { type PublicId, parsePublicId } from "@/lib/public-id";
import { readBugsplatLink } from "@/lib/search/bugsplat-link";

/** How people name a report: by our id, or by BugSplat's number and, where they say it, its database. */
export type ReportReference =
  | { publicId: PublicId }
  | { bugsplatId: bigint; database: string | null };

const LONGEST = 2_000;

/**
 * Reads `140612`, `Orrery:140612`, `3-1024`, the address of a report here and that of its page at
 * BugSplat. Null for anything else.
 */
export function parseReportReference(typed: string): ReportReference | null {
  const text = typed.trim().slice(0, LONGEST);
  const link = readBugsplatLink(text);
  if (link) return link.kind === "report" ? parseBugsplatId(link.id) : null;
  const ours = /^(?:https?:\/\/[^/]+)?\/(?:.*\/)?reports\/([\d-]+)/i.exec(text)?.[1];
  const publicId = parsePublicId(ours ?? text);
  return publicId ? { publicId } : parseBugsplatId(text);
}

/** `Orrery:140612`, `140612`; a database's name may hold colons itself. */
function parseBugsplatId(text: string): ReportReference | null {
  const [, database, id = ""] = /^(?:([^\0]+):)?\s*#?(\d{1,18})$/.exec(text) ?? [];
  return id ? { bugsplatId: BigInt(id), database: database ?? null } : null;
}
