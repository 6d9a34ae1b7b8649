import { Link } from "@/components/ui/link";
import { formatQuantity } from "@/lib/format";

type Props = {
  /** How many groups the list has. */
  groups: number;
  /** Where all of them are changed; null while its query is not understood. */
  href: string | null;
};

/** Below the list of groups: what can be done to all of it at once, and what was. */
export function BulkLinks({ groups, href }: Props) {
  return (
    <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1 px-4 text-sm print:hidden">
      {href && groups > 0 && (
        <Link href={href} className={LINK}>
          Change all {formatQuantity(groups, "group")}
        </Link>
      )}
      <Link href="/groups/bulk" className={LINK}>
        Bulk changes so far
      </Link>
    </p>
  );
}

const LINK = "text-muted hover:text-text hover:underline max-md:py-2";
