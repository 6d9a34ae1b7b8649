import type { Crash, Thread } from "@/lib/samples/crash/crash";

/** An exception as the language itself prints it: C# with its inner exceptions, Unity, Lua. */
export function writeManagedException(crash: Crash): string {
  const { fault, inner, crashed } = crash;
  const innerThreads = crash.threads.filter((thread) => thread.id.startsWith("inner-"));
  const opening = inner.map((reason) => ` ---> ${reason.code}: ${reason.message}`);
  // The innermost exception's stack comes first.
  const closing = innerThreads
    .toReversed()
    .flatMap((thread) => [...frames(thread), "   --- End of inner exception stack trace ---"]);
  return [
    `${crash.application} ${crash.version} (${crash.program}) on ${crash.machine.os}`,
    "",
    `Unhandled exception. ${fault.code}: ${fault.message}`,
    ...opening,
    ...closing,
    ...frames(crashed),
    "",
  ].join("\n");
}

function frames(thread: Thread): string[] {
  return thread.frames.map((frame) => {
    const name = frame.function || frame.symbol;
    return `   at ${name}${frame.file && ` in ${frame.file}`}${frame.line && `:line ${frame.line}`}`;
  });
}
