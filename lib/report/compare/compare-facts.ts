import { findCause } from "@/lib/report/cause";
import { describeCause } from "@/lib/report/cause/describe-cause";
import { readStatusCode } from "@/lib/report/cause/status-code";
import {
  type ComparedValue,
  compareValues,
  type NamedValues,
} from "@/lib/report/compare/compare-values";
import type { ComparedReport } from "@/lib/report/compare/compared-report";
import { reportJudge } from "@/lib/report/in-app/report-judge";

const CODE = "Exception code";

/** The facts of two reports; its code is the same exception in any notation. */
export function compareFacts(a: ComparedReport, b: ComparedReport): ComparedValue[] {
  return compareValues(factsOf(a), factsOf(b), (one, other, name) =>
    name === CODE ? isSameCode(one, other) : one === other,
  );
}

/** `c0000005` and `0xC0000005` */
export function isSameCode(a: string, b: string): boolean {
  const [inA, inB] = [readStatusCode(a), readStatusCode(b)];
  return inA === null || inB === null ? a.toLowerCase() === b.toLowerCase() : inA === inB;
}

function factsOf(report: ComparedReport): NamedValues {
  const { model } = report.content;
  const cause = findCause(model, report);
  return {
    Application: report.application,
    Version: report.version,
    Platform: report.platform ?? model.platform,
    "Operating system": model.os,
    Cause: describeCause(model, report, reportJudge(model, report)).text,
    [CODE]: cause.code,
    "Exception message": cause.what,
    Group: report.group.name,
    Database: report.database,
    Key: report.key,
    User: report.user,
    "E-mail": report.email,
    "IP address": report.ipAddress,
    "Call-stack hash": report.callStackHash,
    "The user wrote": report.userDescription,
  };
}
