import { MessageSquare } from "lucide-react";
import { AttachedRow } from "@/components/triage/attached-row";
import { ChangeForm, type TriageForm } from "@/components/triage/change-form";
import { MuteMenu } from "@/components/triage/mute-menu";
import { ResolveMenu } from "@/components/triage/resolve-menu";
import { StateLine } from "@/components/triage/state-line";
import { STATE_LOOKS } from "@/components/triage/state-looks";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { type Clock, formatQuantity } from "@/lib/format";
import type { Triage } from "@/lib/triage/get-triage";
import { TRANSITIONS } from "@/lib/triage/group-state";

type Props = {
  triage: Triage;
  form: TriageForm;
  clock: Clock;
};

/** What a group is, why, and what can be done about it. */
export function TriageBar({ triage, form, clock }: Props) {
  const { state, history, olderLines } = triage;
  const { word, tone, icon } = STATE_LOOKS[state];
  const lines = history.length + olderLines;
  const canReopen = TRANSITIONS[state].reopen !== null;
  return (
    <section
      aria-label="State"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-line bg-surface py-2 pr-2 pl-4"
    >
      <div className="flex min-w-0 flex-1 basis-80 items-start gap-3 text-sm">
        <Badge tone={tone} icon={icon}>
          {word}
        </Badge>
        <p className="min-w-0 text-muted wrap-anywhere">
          <StateLine triage={triage} query={form.query} clock={clock} />
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2 print:hidden">
        {(lines > 0 || form.isAllowed) && (
          <a href="#history" className={buttonLook("quiet")}>
            <MessageSquare aria-hidden className="size-3.5" />
            {lines === 0 ? "Comment" : formatQuantity(lines, "line of history", "lines of history")}
          </a>
        )}
        {canReopen && (
          <ChangeForm {...form}>
            <Button
              type="submit"
              name="wish"
              value="reopen"
              data-key={state === "resolved" ? "r" : state === "muted" ? "m" : undefined}
            >
              {state === "muted" ? "Unmute" : "Reopen"}
            </Button>
          </ChangeForm>
        )}
        {form.isAllowed && (
          <>
            <MuteMenu form={form} shortcut={state === "muted" ? undefined : "m"} />
            <ResolveMenu
              look={state === "resolved" ? "secondary" : "primary"}
              form={form}
              triage={triage}
              shortcut={state === "resolved" ? undefined : "r"}
            />
          </>
        )}
      </div>
      <AttachedRow triage={triage} form={form} />
    </section>
  );
}
