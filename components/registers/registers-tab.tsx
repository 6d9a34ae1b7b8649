import { ChevronRight } from "lucide-react";
import { RegisterGrid } from "@/components/registers/register-grid";
import { CopyButton } from "@/components/ui/copy-button";
import { Panel } from "@/components/ui/panel";
import { formatCount } from "@/lib/format";
import { groupRegisters } from "@/lib/report/register-groups";
import { registerNotes } from "@/lib/report/registers/register-notes";
import type { Register, ReportModel } from "@/lib/report/report";

/** More than any processor has; a report that holds more is no report of a processor. */
const MOST = 1_000;

/** The registers at the moment of the exception, and what their values tell. */
export function RegistersTab({ model }: { model: ReportModel }) {
  const registers = model.exception?.registers ?? [];
  const note = registerNotes(model);
  const { groups, foreign } = groupRegisters(registers.slice(0, MOST));
  return (
    <Panel
      title="Registers"
      aside={
        <div className="flex items-center gap-4 print:hidden">
          {registers.length > MOST && `The first ${formatCount(MOST)}`}
          <CopyButton text={registersText(registers)} what="all registers" label="Copy" />
        </div>
      }
    >
      {groups.map(({ name, registers }) => (
        <section key={name} className="border-line border-b px-4 py-4 last:border-b-0">
          <h3 className="mb-2.5 text-muted text-xs">{name}</h3>
          <RegisterGrid registers={registers} note={note} />
        </section>
      ))}
      {foreign.length > 0 && <ForeignRegisters registers={foreign} />}
    </Panel>
  );
}

/** BugSplat's reports of 32-bit processes carry the 64-bit registers too, and say 0 for each. */
function ForeignRegisters({ registers }: { registers: Register[] }) {
  const [set, used] = registers[0]?.name.toLowerCase().startsWith("r")
    ? ["64-bit", "32-bit"]
    : ["32-bit", "64-bit"];
  return (
    <details className="group/foreign px-4 py-3 text-sm">
      <summary className="flex items-center gap-1.5 rounded-sm text-muted">
        <ChevronRight aria-hidden className="size-3.5 shrink-0 group-open/foreign:rotate-90" />
        {registers.length} {set} registers are hidden: the report gives 0 for each of them, because
        the crash was in {used} code.
      </summary>
      <RegisterGrid registers={registers} className="pt-3 pl-5" />
    </details>
  );
}

function registersText(registers: Register[]): string {
  return registers
    .slice(0, MOST)
    .map(({ name, value }) => `${name}=${value.slice(0, 200)}`)
    .join("\n");
}
