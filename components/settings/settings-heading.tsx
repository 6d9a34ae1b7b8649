import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";

type Props = {
  title: string;
  /** Whose settings they are. */
  database: string;
  /** The filters of the link to all settings: "" or "?…". */
  query: string;
  /** What can be set here, in a few sentences. */
  children: ReactNode;
};

/** Names a page of the settings and says where in them it is. */
export function SettingsHeading({ title, database, query, children }: Props) {
  return (
    <header className="print:block">
      <nav aria-label="Breadcrumb" className="mb-1 text-faint text-xs">
        <Link href={`/settings${query}`} className="hover:text-text hover:underline">
          Settings
        </Link>{" "}
        <span aria-hidden>/</span> <bdi className="wrap-anywhere">{database.slice(0, 80)}</bdi>
      </nav>
      <PageHeading title={title} />
      <p className="mt-1 max-w-3xl text-muted text-sm">{children}</p>
    </header>
  );
}
