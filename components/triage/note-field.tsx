import { FIELD, FIELD_NAME } from "@/components/ui/field-look";

/** Why, for the history. */
export function NoteField() {
  return (
    <label className="block border-line border-t px-2 pt-2 pb-1">
      <span className={FIELD_NAME}>Note, if you like: kept in the history</span>
      {/* In a text area Enter presses none of the menu's buttons. */}
      <textarea name="note" rows={1} maxLength={2_000} className={FIELD} />
    </label>
  );
}
