/** Reports as no honest program sends them: what the limits of reading and showing are tried with. */
export type HugeReport = { reportXml: string; debugOutput: string };

/** One thread of very many frames, each with a source, arguments and a local. */
export function deepStack(frames = 100_000): HugeReport {
  return { reportXml: process(thread(0, frames)), debugOutput: "" };
}

/** As a large program crashes on a busy machine, with a log to match. */
export function manyThreads(threads = 300, modules = 800): HugeReport {
  const stacks = repeat(threads, (id) => thread(id, 60));
  return { reportXml: process(stacks, repeat(modules, module)), debugOutput: debuggerLog(5e6) };
}

/** One symbol, so long that no page may hold it, wherever text can stand. */
export function longSymbols(length = 1_000_000): HugeReport {
  const long = `pond!${"Reed<".repeat(length / 5)}`.replaceAll("<", "&lt;");
  const variable = `<variable>${long}</variable><value>${long}</value>`;
  const frame = `<frame><symbol>${long}</symbol><file>${long}</file><line>1</line><offset>${long}</offset><arguments>${variable}</arguments><locals>${variable}</locals></frame>`;
  const named = `<module><name>${long}</name><path>${long}</path><fileversion>${long}</fileversion></module>`;
  return {
    reportXml: `<report><platform>${long}</platform><os>${long}</os><process><exception><code>${long}</code><explanation>${long}</explanation><func>${long}</func><file>${long}</file><registers><rax>${long}</rax></registers></exception><modules numloaded="1">${named}</modules><threads count="1"><thread id="0" current="yes">${frame}</thread></threads></process></report>`,
    debugOutput: "",
  };
}

/** A log of a debugger that ran all night. */
export function longText(characters = 20_000_000): HugeReport {
  return { reportXml: process(thread(0, 20)), debugOutput: debuggerLog(characters) };
}

function process(threads: string, modules = ""): string {
  const exception = "<exception><code>c0000005</code><func>pond!Reed::sway</func></exception>";
  return `<report><process>${exception}<modules>${modules}</modules><threads>${threads}</threads></process></report>`;
}

function thread(id: number, frames: number): string {
  return `<thread id="${id}" current="${id === 0 ? "yes" : "no"}" framecount="${frames}">${repeat(frames, (index) => frame(id, index))}</thread>`;
}

function frame(thread: number, index: number): string {
  return `<frame><symbol>pond!Reed::sway&lt;int&gt;(int)+0x${index.toString(16)}</symbol><file>c:\\pond\\reed.cpp</file><line>${index}</line><offset>0x${thread}</offset><arguments><variable>int wind</variable><value>0n${index}</value></arguments><locals><variable>char * name</variable><value>0x0012</value></locals></frame>\n`;
}

function module(index: number): string {
  const base = index + 4_096;
  return `<module><name>part${index}</name><order>${index}</order><address>${base.toString(16)}0000-${base.toString(16)}ffff</address><path>c:\\pond\\part${index}.dll</path><symbolsloaded>deferred</symbolsloaded><fileversion>1.0.0.${index}</fileversion></module>`;
}

function debuggerLog(characters: number): string {
  const search = (index: number) =>
    `SYMSRV:  BYINDEX: 0x${index.toString(16)}\n         z:\\symbols\n         part${index % 800}.pdb\n         1\nSYMSRV:  RESULT: 0x80190194\nDBGHELP: part${index % 800} - no symbols loaded\n`;
  const stack = (index: number) =>
    `~${index % 300}kb\nChildEBP RetAddr\n${repeat(30, (row) => `001efcd8 00fd139f pond!Reed::sway+0x${row} [c:\\pond\\reed.cpp @ ${row}]\n`)}`;
  const round = (index: number) => search(index) + stack(index);
  const rounds = Math.ceil(characters / round(0).length);
  return `!sym noisy\n${repeat(rounds, round)}`.slice(0, characters);
}

function repeat(count: number, part: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => part(index)).join("");
}
