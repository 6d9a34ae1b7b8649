import { Link } from "@/components/ui/link";
import { formatQuantity } from "@/lib/format";

/** All groups of a list, and where they are changed. */
export type AllGroups = {
  /** How many they are; null where the viewer may not change all of them. */
  groups: number | null;
  href: string;
};

/** Below the list of groups: what can be done to all of it at once, and what was. */
export function BulkLinks({ all }: { all: AllGroups | null }) {
  return (
    <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1 px-4 text-sm print:hidden">
      {all && (
        <Link href={all.href} className={LINK}>
          Change {allWords(all)}
        </Link>
      )}
      <Link href="/groups/bulk" className={LINK}>
        Bulk changes so far
      </Link>
    </p>
  );
}

/** "all 1,240 groups" */
export function allWords({ groups }: AllGroups): string {
  return groups === null
    ? "all groups that you may change"
    : `all ${formatQuantity(groups, "group")}`;
}

const LINK = "text-muted hover:text-text hover:underline max-md:py-2";
