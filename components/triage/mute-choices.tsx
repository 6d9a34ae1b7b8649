import { MenuChoice } from "@/components/triage/menu-choice";
import { MUTE_CHOICES } from "@/lib/triage/mute-choices";

/** A button for each time that something can be muted for. */
export function MuteChoices() {
  return MUTE_CHOICES.map(({ key, label }) => (
    <MenuChoice key={key} wish={`mute-${key}`} label={label} />
  ));
}
