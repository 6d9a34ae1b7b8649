import type { Crash } from "@/lib/samples/crash/crash";
import { writeAppleCrash } from "@/lib/samples/debugger-text/apple";
import { writeCdbLog, writeCdbLogWithAnalysis } from "@/lib/samples/debugger-text/cdb";
import { writeLogcat } from "@/lib/samples/debugger-text/logcat";
import { writeManagedException } from "@/lib/samples/debugger-text/managed";
import { writeSanitizerReport } from "@/lib/samples/debugger-text/sanitizer";
import { writeSourceMapLog } from "@/lib/samples/debugger-text/source-map";
import { writeStackwalk } from "@/lib/samples/debugger-text/stackwalk";
import { writeMachineStackwalk } from "@/lib/samples/debugger-text/stackwalk-machine";
import type { Debugger } from "@/lib/samples/products/product";
import type { Random } from "@/lib/samples/random";

const writers: Record<Debugger, (crash: Crash, random: Random) => string> = {
  cdb: writeCdbLog,
  analyze: writeCdbLogWithAnalysis,
  stackwalk: writeStackwalk,
  "stackwalk -m": writeMachineStackwalk,
  apple: writeAppleCrash,
  "source map": writeSourceMapLog,
  logcat: writeLogcat,
  managed: writeManagedException,
  sanitizer: writeSanitizerReport,
};

/** The text that this debugger prints for a crash. */
export function writeDebuggerText(debug: Debugger, crash: Crash, random: Random): string {
  return writers[debug](crash, random);
}
