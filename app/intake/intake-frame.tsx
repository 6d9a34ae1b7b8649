import type { ReactNode } from "react";
import type { IntakeView } from "@/app/intake/open-intake";
import { PageShell } from "@/app/page-shell";
import { type IntakeTab, IntakeTabs } from "@/components/intake/intake-tabs";
import { PageHeading } from "@/components/ui/page-heading";

type Props = {
  view: IntakeView;
  tab: IntakeTab;
  title: string;
  summary?: ReactNode;
  /** At the right of the title. */
  actions?: ReactNode;
  filterBar?: ReactNode;
  children: ReactNode;
};

/** The shell around a page of intake, with the ways to the others. */
export function IntakeFrame({ view, tab, title, summary, actions, filterBar, children }: Props) {
  const { clock, scope, query } = view;
  return (
    <PageShell current="intake" query={query} clock={clock} filterBar={filterBar}>
      <div className="space-y-4">
        <PageHeading title={title} summary={summary}>
          {actions}
        </PageHeading>
        <IntakeTabs current={tab} query={query} isOwner={scope.isOwner === true} />
        {children}
      </div>
    </PageShell>
  );
}
