import { ExceptionText } from "@/components/groups/exception-text";
import { OutsideText } from "@/components/ui/outside-text";
import { SymbolName } from "@/components/ui/symbol-name";
import type { ReportRow } from "@/lib/queries/list-reports";

type Props = { report: ReportRow; withGroup: boolean };

/** The group and the exception; on the group's page the exception and what the user wrote. */
export function WhatCrashed({ report, withGroup }: Props) {
  const exception = <ExceptionText code={report.exceptionCode} message={report.exceptionMessage} />;
  return withGroup ? (
    <>
      <SymbolName symbol={report.groupName} truncate />
      <span className="block truncate text-muted text-xs">{exception}</span>
    </>
  ) : (
    <>
      <span className="block truncate">{exception}</span>
      {report.userDescription && (
        <span className="block truncate text-muted text-xs">
          <OutsideText value={report.userDescription.slice(0, LONGEST)} />
        </span>
      )}
    </>
  );
}

const LONGEST = 600;
