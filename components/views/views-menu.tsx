import { Menu } from "@/components/filters/menu";
import { Button } from "@/components/ui/button";
import { FIELD, FIELD_NAME } from "@/components/ui/field-look";
import { Link } from "@/components/ui/link";
import { type ShareChoice, SharedField } from "@/components/views/shared-field";
import { ViewLinks } from "@/components/views/view-links";
import type { SavedView, ViewList } from "@/lib/views/saved-view";

type Props = {
  list: ViewList;
  /** The views of the list. */
  saved: SavedView[];
  /** The one that is open, and whether the list shows something else by now. */
  opened: SavedView | null;
  isChanged: boolean;
  /** What the list shows, as an address has it. */
  shown: string;
  /** Whether it can be saved: its query means something. */
  canSave: boolean;
  /** Where it can be shared. */
  databases: ShareChoice[];
  /** Saves it under the name of the form. */
  action: (form: FormData) => Promise<void>;
};

/** The saved views of a list: opening one, and saving what the list shows as another. */
export function ViewsMenu(props: Props) {
  const { list, saved, opened, isChanged, shown, canSave, databases, action } = props;
  return (
    <Menu
      label={opened ? "View" : "Views"}
      value={opened ? `${opened.name}${isChanged ? " •" : ""}` : undefined}
      active={opened !== null}
    >
      <div className="md:max-h-[70dvh] md:overflow-y-auto">
        <div className="p-1">
          <Link href={`/${list}?view=all`} className={LINE}>
            Everything
          </Link>
        </div>
        <ViewLinks label="Yours" views={saved.filter(({ isMine }) => isMine)} opened={opened} />
        <ViewLinks
          label="Shared with you"
          views={saved.filter(({ isMine }) => !isMine)}
          opened={opened}
        />
        {canSave && (
          <form action={action} className="space-y-2 border-line border-t p-3">
            <input type="hidden" name="list" value={list} />
            <input type="hidden" name="query" value={shown} />
            <label className="block">
              <span className={FIELD_NAME}>Save what is shown as</span>
              <input
                name="name"
                required
                maxLength={80}
                autoComplete="off"
                placeholder="Name of the view"
                className={FIELD}
              />
            </label>
            <SharedField databases={databases} chosen={null} />
            <Button type="submit" look="primary">
              Save view
            </Button>
          </form>
        )}
        <div className="border-line border-t p-1">
          <Link href="/views" className={LINE}>
            Manage views
          </Link>
        </div>
      </div>
    </Menu>
  );
}

const LINE = "flex min-h-8 items-center rounded-md px-2 text-sm hover:bg-hover max-md:min-h-10";
