import { Pin, PinOff } from "lucide-react";
import { SelectionWords } from "@/components/bulk/selection-words";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { FIELD, FIELD_NAME } from "@/components/ui/field-look";
import { Link } from "@/components/ui/link";
import { OutsideText } from "@/components/ui/outside-text";
import { type ShareChoice, SharedField } from "@/components/views/shared-field";
import { type SavedView, viewAddress } from "@/lib/views/saved-view";

type Props = {
  view: SavedView;
  /** Where it can be shared. */
  databases: ShareChoice[];
  timeZone: string;
  /** Gives it the name of the form, and shows it to whom the form says. */
  edit: (form: FormData) => Promise<void>;
  /** Does what the form's `intent` says: pin, unpin, default, no-default, delete. */
  act: (form: FormData) => Promise<void>;
};

/** A saved view with what can be done about it. */
export function ViewRow({ view, databases, timeZone, edit, act }: Props) {
  const { id, name, sharedIn, isMine, maker, isDefault, isPinned, filters } = view;
  return (
    <li className="border-line border-b px-4 py-2.5 last:border-b-0">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-72 text-sm wrap-anywhere">
          <Link href={viewAddress(view)} className="font-medium text-accent hover:underline">
            <OutsideText value={name} />
          </Link>
          <p className="text-muted text-xs">
            <SelectionWords filters={filters} timeZone={timeZone} />
          </p>
          <p className="text-faint text-xs">
            {sharedIn ? (
              <>
                Shared with everybody who sees <OutsideText value={sharedIn.name} />
                {!isMine && (
                  <>
                    {", by "}
                    <OutsideText value={maker} />
                  </>
                )}
                {isDefault && ", and what its lists are opened with"}
              </>
            ) : (
              "Only you see it"
            )}
          </p>
        </div>
        <form action={act} className="flex flex-wrap gap-1">
          <input type="hidden" name="view" value={String(id)} />
          {view.mayMakeDefault && (
            <Intent intent={isDefault ? "no-default" : "default"} name={name}>
              {isDefault ? "Not the default" : "Make default"}
            </Intent>
          )}
          <Intent intent={isPinned ? "unpin" : "pin"} name={name}>
            {isPinned ? (
              <PinOff aria-hidden className="size-3.5" />
            ) : (
              <Pin aria-hidden className="size-3.5" />
            )}
            {isPinned ? "Unpin" : "Pin"}
          </Intent>
        </form>
      </div>
      {view.mayChange && (
        <details className="mt-1 text-sm">
          <summary className="w-fit py-1 text-muted text-xs hover:text-text max-md:py-3">
            Change or delete <bdi className="sr-only">{name}</bdi>
          </summary>
          <div className="mt-1 flex flex-wrap items-end gap-2">
            <form action={edit} className="flex flex-wrap items-end gap-2">
              <input type="hidden" name="view" value={String(id)} />
              <input type="hidden" name="revision" value={view.revision} />
              <label className="block w-64 max-w-full">
                <span className={FIELD_NAME}>Name</span>
                <input
                  key={name}
                  name="name"
                  defaultValue={name}
                  required
                  maxLength={80}
                  autoComplete="off"
                  className={FIELD}
                />
              </label>
              {isMine ? (
                <SharedField
                  key={String(sharedIn?.id)}
                  databases={databases}
                  chosen={sharedIn?.id ?? null}
                />
              ) : (
                <input type="hidden" name="shared" value={String(sharedIn?.id ?? "")} />
              )}
              <Button type="submit">Save</Button>
            </form>
            <form action={act}>
              <input type="hidden" name="view" value={String(id)} />
              <button type="submit" name="intent" value="delete" className={buttonLook("danger")}>
                Delete{sharedIn && " for everybody"} <bdi className="sr-only">{name}</bdi>
              </button>
            </form>
          </div>
        </details>
      )}
    </li>
  );
}

type IntentProps = { intent: string; name: string; children: React.ReactNode };

function Intent({ intent, name, children }: IntentProps) {
  return (
    <button type="submit" name="intent" value={intent} className={buttonLook("quiet")}>
      {children} <bdi className="sr-only">{name}</bdi>
    </button>
  );
}
