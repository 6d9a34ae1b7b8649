import type { ReactNode } from "react";
import type { IntakeView } from "@/app/intake/open-intake";
import { IntakeTroubles } from "@/app/intake-troubles";
import { setTheme } from "@/app/set-theme";
import { type IntakeTab, IntakeTabs } from "@/components/intake/intake-tabs";
import { Shell } from "@/components/shell/shell";
import { ThemeSwitch } from "@/components/shell/theme-switch";
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
  const { clock, query } = view;
  return (
    <Shell
      current="intake"
      query={query}
      themeSwitch={<ThemeSwitch theme={clock.theme} action={setTheme} />}
      banner={<IntakeTroubles />}
      filterBar={filterBar}
    >
      <div className="space-y-4">
        <PageHeading title={title} summary={summary}>
          {actions}
        </PageHeading>
        <IntakeTabs current={tab} query={query} />
        {children}
      </div>
    </Shell>
  );
}
