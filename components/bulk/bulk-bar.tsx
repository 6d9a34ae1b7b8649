"use client";

import type { KeyboardEvent } from "react";
import { type AllGroups, allWords } from "@/components/bulk/bulk-links";
import { Menu } from "@/components/filters/menu";
import { MarksBar } from "@/components/lists/marks-bar";
import { useMarks } from "@/components/lists/use-marks";
import { AssigneeSelect } from "@/components/triage/assignee-select";
import { LabelInput } from "@/components/triage/label-input";
import { MenuChoice } from "@/components/triage/menu-choice";
import { MuteChoices } from "@/components/triage/mute-choices";
import { VersionFields } from "@/components/triage/version-fields";
import { Button } from "@/components/ui/button";
import { FIELD } from "@/components/ui/field-look";
import { Link } from "@/components/ui/link";
import type { NamedMember } from "@/lib/access/members-of-database";

type Props = {
  /** Names of those that groups of the list may be of. */
  applications: string[];
  versions: string[];
  /** Those who may see groups of the list, and the labels that these have. */
  members: NamedMember[];
  labels: string[];
  /** When the list was made, as ISO 8601. */
  seenAt: string;
  /** The filters of the list, to come back to: "" or "?…". */
  query: string;
  /** What more the list has than this page; null when it has no more, or its query is not understood. */
  all: AllGroups | null;
  action: (form: FormData) => Promise<void>;
  /** Shows what it would be to merge them. */
  planMerge: (form: FormData) => Promise<void>;
};

const BULK_LABELS = [
  { wish: "label", label: "Add" },
  { wish: "unlabel", label: "Take off" },
];

/** Else Enter would press the first button of the bar. */
function pressOwnButton(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== "Enter") return;
  event.preventDefault();
  event.currentTarget.closest("[data-menu]")?.querySelector("button")?.click();
}

/** Does something to all groups that are marked. */
export function BulkBar({
  applications,
  versions,
  members,
  labels,
  seenAt,
  query,
  all,
  action,
  planMerge,
}: Props) {
  const { length: marked } = useMarks();
  const shortcut = (key: string) => (marked > 0 ? key : undefined);
  return (
    <MarksBar marked={marked} action={action}>
      <input type="hidden" name="query" value={query} />
      <input type="hidden" name="seen" value={seenAt} />
      <span className="scripting:hidden">With those that are marked:</span>
      <Menu label="Resolve" side="above" look="primary" shortcut={shortcut("r")}>
        <div className="space-y-1 p-2">
          {/* First, so that Enter in its field presses its own button. */}
          <div className="rounded-md px-2 py-1.5">
            <VersionFields
              applications={applications.map((name) => ({ value: name, name }))}
              versions={versions}
            >
              <Button type="submit" name="wish" value="resolve-version">
                Resolve
              </Button>
            </VersionFields>
          </div>
          <MenuChoice wish="resolve-now" label="Now">
            A report received from now on reopens its group, of the newest version of its
            application or later.
          </MenuChoice>
          <MenuChoice wish="resolve-next" label="In the next version">
            A report of a version after the newest of its group reopens that.
          </MenuChoice>
        </div>
      </Menu>
      <Menu label="Mute" side="above" look="secondary" shortcut={shortcut("m")}>
        {/* Above it is only so much room, where the list is short. */}
        <div className="max-h-64 overflow-y-auto p-2">
          <MuteChoices />
        </div>
      </Menu>
      <Menu label="Assign" side="above" look="secondary" shortcut={shortcut("a")}>
        <div className="space-y-1 p-2">
          <MenuChoice wish="assign-me" label="To me" />
          <div className="px-2 py-1.5">
            <AssigneeSelect members={members} />
          </div>
          <MenuChoice wish="assign-nobody" label="To nobody" />
        </div>
      </Menu>
      <Menu label="Label" side="above" look="secondary">
        <div className="px-4 py-3.5">
          <LabelInput known={labels} buttons={BULK_LABELS} onKeyDown={pressOwnButton} />
        </div>
      </Menu>
      <Button type="submit" name="wish" value="reopen">
        Reopen
      </Button>
      <Button
        type="submit"
        formAction={planMerge}
        title="Into one of them; you see what comes of it before it is done"
      >
        Merge…
      </Button>
      {/* In a text area Enter presses none of the buttons. */}
      <textarea
        name="note"
        aria-label="Note, if you like: kept in the history"
        placeholder="Note, if you like"
        rows={1}
        maxLength={2_000}
        className={`${FIELD} h-8 max-w-44 resize-none`}
      />
      {all && (
        <Link href={all.href} className="text-accent hover:underline">
          Or {allWords(all)}…
        </Link>
      )}
    </MarksBar>
  );
}
