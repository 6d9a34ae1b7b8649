import { Database } from "lucide-react";
import type { ReactNode } from "react";
import { PageShell } from "@/app/page-shell";
import type { SettingsView } from "@/app/settings/open-settings";
import { DatabaseChooser } from "@/components/settings/database-chooser";
import type { InstallationArea, SettingsArea } from "@/components/settings/settings-areas";
import { SettingsNavigation } from "@/components/settings/settings-navigation";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";

type Props = {
  view: SettingsView;
  /** null on the page that leads to all of them. */
  area: SettingsArea | InstallationArea | null;
  /** It is about no database in particular. */
  ofInstallation?: boolean;
  /** The page's own address. */
  path: string;
  /** Not shown while there is no database to set anything for. */
  children: ReactNode;
};

/** The shell around a page of the settings, with the areas at its side. */
export function SettingsFrame({ view, area, path, ofInstallation = false, children }: Props) {
  const { databases, database, query, clock, isOwner, isAdmin } = view;
  const isOnlyRead = database !== null && !isAdmin && !ofInstallation && area !== null;
  return (
    <PageShell current="settings" query={query} clock={clock}>
      <div className="grid gap-x-10 gap-y-5 md:grid-cols-[11rem_minmax(0,1fr)]">
        <div className="flex flex-col gap-4">
          <SettingsNavigation current={area} query={query} isOwner={isOwner} />
          {database && databases.length > 1 && !ofInstallation && (
            <DatabaseChooser databases={databases} chosen={database.name} path={path} />
          )}
        </div>
        <div className="min-w-0 space-y-4">
          {isOnlyRead && (
            <Notice>
              You can look at these settings; an admin of the database can change them.
            </Notice>
          )}
          {database || ofInstallation ? (
            <fieldset disabled={isOnlyRead} className="contents">
              {children}
            </fieldset>
          ) : (
            <NoDatabase query={query} />
          )}
        </div>
      </div>
    </PageShell>
  );
}

function NoDatabase({ query }: { query: string }) {
  return (
    <>
      <h1 className="sr-only">Settings</h1>
      <EmptyState icon={Database} title="Nothing to set yet">
        Settings belong to BugSplat's databases, and none is known before its first report arrives.{" "}
        <Link href={`/${query}`} className="text-accent hover:underline">
          See how to get one
        </Link>
      </EmptyState>
    </>
  );
}
