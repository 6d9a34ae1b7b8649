import type { Frame, Thread } from "@/lib/report/report";
import { joinPlace, readLineColumn } from "@/lib/report/source-place";
import { splitSymbol } from "@/lib/report/symbol";
import { readVariables } from "@/lib/report/xml/read-variables";
import type { Take } from "@/lib/report/xml/take";

/** Reads one `<thread>` of `<threads>`. A `<frame/>` that holds nothing is no frame. */
export function readThread(take: Take): Thread {
  return {
    id: take.attribute("id"),
    name: take.attribute("name"),
    current: take.flag("current"),
    event: take.flag("event"),
    declaredFrameCount: take.count("framecount"),
    frames: take.each(["frame"], readFrame),
  };
}

function readFrame(take: Take): Frame {
  const symbol = take.text("symbol");
  const parts = splitSymbol(symbol ?? "");
  return {
    symbol,
    module: parts.module,
    function: parts.function,
    ...joinPlace(take.text("file"), take.textAs("line", readLineColumn), parts),
    offset: take.text("offset") ?? parts.offset,
    arguments: take.each(["arguments"], readVariables).flat(),
    locals: take.each(["locals"], readVariables).flat(),
  };
}
