import { formatLine, formatSymbol } from "@/lib/format-symbol";
import type { Cause } from "@/lib/report/cause";
import { type CausePart, place, symbol, words } from "@/lib/report/cause/cause-part";
import type { FrameJudge } from "@/lib/report/in-app/judge-frame";
import { type Frame, frameOf } from "@/lib/report/report";
import type { SourcePlace } from "@/lib/report/source-place";
import { splitSymbol } from "@/lib/report/symbol";

type Place = Pick<Frame, "symbol" | keyof SourcePlace>;

/** Deeper in a stack, the first frame of the application's own explains no crash of the system's. */
const SEARCHED = 100;

/**
 * ", in Render!Mesh::Draw at Mesh.cpp:238"; where that is the system's code, then also the first frame
 * of the application's own that led there: ", called from ...".
 */
export function describePlace(
  cause: Pick<Cause, "symbol" | keyof SourcePlace>,
  frames: readonly Frame[],
  judge: FrameJudge,
): CausePart[] {
  if (cause.symbol === null) return [];
  const index = frames.findIndex((frame) => frame.symbol === cause.symbol);
  const crashed = frames[index] ?? frameNamed(cause.symbol, cause);
  const own = judge(crashed).verdict === "in-app";
  const where = sayWhere(", in ", cause, { frame: index === -1 ? null : index, own });
  if (own) return where;
  const isOwn = (frame: Frame) => frame.symbol !== null && judge(frame).verdict === "in-app";
  const behind = frames.slice(index + 1, index + 1 + SEARCHED).findIndex(isOwn);
  const caller = behind === -1 ? undefined : frames[index + 1 + behind];
  if (!caller) return where;
  const frame = index + 1 + behind;
  return [...where, ...sayWhere(", called from ", caller, { frame, own: true })];
}

/** The index of a frame, where it stands in one, and whether its code is the application's own. */
type Found = { frame: number | null; own: boolean };

function sayWhere(lead: string, at: Place, { frame, own }: Found): CausePart[] {
  const whole = at.symbol ?? "";
  const { module, name, place: said } = formatSymbol(whole);
  const called = symbol(module ? `${module}!${name}` : name, whole, frame);
  if (at.file) return [words(lead), called, words(" at "), place(at.file, at, own)];
  return [words(lead), called, ...beside(said, at)];
}

/** What is known without a file: a line, or the `+0x1f` that the symbol itself says. */
function beside(said: string | null, { line, column }: SourcePlace): CausePart[] {
  if (line !== null) return [words(` at line ${formatLine(line, column)}`)];
  if (said === null) return [];
  return [words(said.startsWith(":") ? ` at line ${said.slice(1)}` : said)];
}

/** The exception's function may stand in no frame. */
function frameNamed(symbol: string, { file, line, column }: SourcePlace): Frame {
  const { module, function: called, offset } = splitSymbol(symbol);
  return frameOf({ symbol, module, function: called, file, line, column, offset });
}
