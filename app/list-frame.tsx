import type { ReactNode } from "react";
import { z } from "zod";
import { Frame } from "@/app/frame";
import { LiveList } from "@/app/live-list";
import type { ListView } from "@/app/open-list-view";
import { saveNewView, saveShown } from "@/app/views/edit-views";
import { Notice } from "@/components/ui/notice";
import { ViewBar } from "@/components/views/view-bar";
import { REFUSAL_WORDS } from "@/components/views/view-refusals";
import { ViewsMenu } from "@/components/views/views-menu";
import { filtersToQuery } from "@/lib/filters";
import { isChanged, keptFilters } from "@/lib/views/saved-view";
import { VIEW_REFUSALS } from "@/lib/views/view-saved";

const Refused = z.enum(VIEW_REFUSALS);

type Props = {
  view: ListView;
  /** The columns that are shown, as they are kept; null where none can be chosen. */
  columns: string | null;
  children: ReactNode;
};

/** The frame of a list that can be saved: with its views beside the search, and the open one above it. */
export function ListFrame({ view, columns, children }: Props) {
  const { list, saved, opened, databases, filters, problem, pasted, unsaved } = view;
  const shown = filtersToQuery({ ...keptFilters(filters), columns, view: filters.view });
  const changed = opened !== null && isChanged(opened, { ...filters, columns });
  const canSave = problem === null && pasted === null;
  const refused = Refused.safeParse(unsaved);
  const named = databases.filter(({ name }) => filters.database.includes(name));
  return (
    <Frame
      view={view}
      current={list}
      views={
        <ViewsMenu
          {...{ list, saved, opened, shown, canSave }}
          isChanged={changed}
          databases={named.length > 0 ? named : databases}
          action={saveNewView}
        />
      }
    >
      {refused.success && (
        <div className="mb-4">
          <Notice tone="warning">{REFUSAL_WORDS[refused.data]}</Notice>
        </div>
      )}
      {opened && (
        <ViewBar view={opened} isChanged={changed} {...{ shown, canSave }} action={saveShown} />
      )}
      {list !== "versions" && <LiveList view={view} ofReports={list === "reports"} />}
      {children}
    </Frame>
  );
}
