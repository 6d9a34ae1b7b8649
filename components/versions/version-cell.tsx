import { Link } from "@/components/ui/link";
import { OutsideText } from "@/components/ui/outside-text";
import { HeadCell } from "@/components/ui/table";
import { type Clock, formatQuantity, formatRelative } from "@/lib/format";
import type { VersionRow } from "@/lib/queries/list-versions";

type Props = {
  version: VersionRow;
  withApplication: boolean;
  withDatabase: boolean;
  /** The filters for links: this version alone. */
  query: string;
  clock: Clock;
};

/** A version, whose link leads to its reports, and below it whose it is; on a phone its facts too. */
export function VersionCell({ version, withApplication, withDatabase, query, clock }: Props) {
  return (
    <HeadCell
      scope="row"
      className="font-normal group-data-cursor/row:shadow-[inset_3px_0_var(--color-accent)]"
    >
      <Link
        href={`/reports${query}`}
        data-open
        title={version.version}
        className="block truncate font-medium hover:underline max-md:pt-2.5"
      >
        <OutsideText value={version.version} empty="(no version)" />
      </Link>
      {(withApplication || withDatabase) && (
        <div className="truncate text-muted text-xs">
          {withApplication && <OutsideText value={version.application} />}
          {withApplication && withDatabase && " · "}
          {withDatabase && <OutsideText value={version.database} />}
        </div>
      )}
      <div className="text-muted text-xs md:hidden">
        <Link href={`/groups${query}`} className="-my-1 inline-block py-3 text-accent">
          {formatQuantity(version.groups, "group")}
        </Link>
        , {version.newGroups} new · last seen {formatRelative(version.lastReceivedAt, clock.now)}
      </div>
    </HeadCell>
  );
}
