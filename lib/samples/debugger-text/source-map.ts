import { type Crash, topFrame } from "@/lib/samples/crash/crash";
import { isoSeconds } from "@/lib/samples/dates";

/** What the server says about source maps when it takes in a JavaScript crash. */
export function writeSourceMapLog(crash: Crash): string {
  const { fault, crashed, application, version } = crash;
  const files = [...new Set(crashed.frames.map((frame) => frame.file))].filter(isScript);
  return [
    `${isoSeconds(crash.at)} processing JavaScript report of ${application} ${version}`,
    `User agent: ${crash.machine.os}`,
    "",
    `${fault.code}: ${fault.message}`,
    ...crashed.frames.map(
      (frame) => `    at ${frame.symbol} (${frame.file}${frame.line && `:${frame.line}`})`,
    ),
    "",
    `Looking for source maps of ${application}-${version}:`,
    ...files.flatMap((file) => search(file)),
    "",
    `${files.filter(isMapped).length} of ${files.length} files mapped, top frame: ${topFrame(crashed).symbol}`,
    "",
  ].join("\n");
}

function isScript(file: string): boolean {
  return /\.m?js$/.test(file);
}

function isMapped(file: string): boolean {
  return !file.includes(".min.");
}

function search(file: string): string[] {
  const name = file.split("/").at(-1);
  if (isMapped(file)) return [`  ${name}: found ${name}.map, 214 sources, version 3`];
  return [
    `  ${name}: sourceMappingURL=${name}.map`,
    `  ${name}: ${name}.map is not among the uploaded files - frames stay as they are`,
  ];
}
