import { formatLine } from "@/lib/format-symbol";
import { oneLine } from "@/lib/report/one-line";
import type { Frame, Thread } from "@/lib/report/report";

/**
 * A thread's stack as plain text, to be pasted into a ticket; innermost frame first:
 *
 *     Thread 4 RenderThread (crashed)
 *      0  Render!Mesh::Draw+0x35  [C:\src\Mesh.cpp @ 238]
 */
export function stackText({ id, name, current, frames }: Thread): string {
  const called = [id, name].flatMap((part) => (part === null ? [] : ` ${oneLine(part)}`)).join("");
  const title = `Thread${called}${current ? " (crashed)" : ""}`;
  const width = String(frames.length - 1).length + 1;
  const lines = frames.map(
    (frame, level) => `${String(level).padStart(width)}  ${frameText(frame)}`,
  );
  return [title, ...lines].join("\n");
}

/** `Render!Mesh::Draw+0x35  [C:\src\Mesh.cpp @ 238]`, on one line: a line break in it must not look like two frames. */
export function frameText({ symbol, offset, file, line, column }: Frame): string {
  const name = oneLine(symbol ?? "(no symbol)");
  const suffix = offset ? `+${oneLine(offset)}` : "";
  const within = suffix && !name.endsWith(suffix) ? suffix : "";
  const at = formatLine(line, column);
  if (!file) return name + within + (at && `  [line ${at}]`);
  return `${name}${within}  [${oneLine(file)}${at && ` @ ${at}`}]`;
}
