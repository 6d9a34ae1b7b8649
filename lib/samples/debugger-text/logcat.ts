import type { Crash, Frame } from "@/lib/samples/crash/crash";
import { isoSpaced } from "@/lib/samples/dates";
import type { Random } from "@/lib/samples/random";

type Entry = { level: string; tag: string; text: string };

/** The device's log around a crash of a Java program on Android. */
export function writeLogcat(crash: Crash, random: Random): string {
  const { fault, crashed, program, processId, machine } = crash;
  const frames = random.int(31, 240);
  const before = [
    entry("I", "ActivityTaskManager", `Displayed ${program}/.MainActivity: +${frames * 7}ms`),
    entry("D", "OpenGLRenderer", "endAllActiveAnimators on 0xb400007b5a1c (RippleDrawable)"),
    entry(
      "W",
      "Choreographer",
      `Skipped ${frames} frames!  The application may be doing too much.`,
    ),
    entry(
      "I",
      machine.model,
      "Background concurrent copying GC freed 41066(3MB) AllocSpace objects",
    ),
  ];
  const error = [
    `FATAL EXCEPTION: ${crashed.id}`,
    `Process: ${program}, PID: ${processId}`,
    `${fault.code}: ${fault.message}`,
    ...crashed.frames.map(frameText),
  ].map((text) => entry("E", "AndroidRuntime", text));
  const after = [
    entry("W", "ActivityTaskManager", `  Force finishing activity ${program}/.MainActivity`),
    entry("I", "Process", `Sending signal. PID: ${processId} SIG: 9`),
  ];
  const at = crash.at.getTime();
  const print = (entries: readonly Entry[], from: number, step: number) =>
    entries.map((one, i) => line(one, new Date(from + i * step), processId));
  return [
    "--------- beginning of main",
    ...print(before, at - 900, 211),
    "--------- beginning of crash",
    ...print(error, at, 0),
    ...print(after, at + 30, 17),
    "",
  ].join("\n");
}

function entry(level: string, tag: string, text: string): Entry {
  return { level, tag, text };
}

// 11-05 06:56:22.061 28184 28184 E AndroidRuntime: FATAL EXCEPTION: main
function line({ level, tag, text }: Entry, at: Date, processId: number): string {
  const stamp = `${isoSpaced(at).slice(5)}.${String(at.getUTCMilliseconds()).padStart(3, "0")}`;
  const id = String(processId).padStart(5);
  return `${stamp} ${id} ${id} ${level} ${tag}: ${text}`;
}

function frameText(frame: Frame): string {
  const place = frame.line ? `${frame.file}:${frame.line}` : "Native Method";
  return `\tat ${frame.symbol}(${place})`;
}
