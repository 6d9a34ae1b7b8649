import { limitText } from "@/components/stack/limit-text";
import type { ShownStack } from "@/components/stack/shown-stack";
import { withoutInlineMark } from "@/lib/report/frames/inline";
import { shortenFunction } from "@/lib/report/frames/shorten-function";
import type { Frame } from "@/lib/report/report";

/** More than any row shows; the whole is in the frame's details. */
const LONGEST = 500;
const LONGEST_TITLE = 2_000;

type Props = { frame: Frame; stack: Pick<ShownStack, "look" | "longest"> };

/** The function of a frame in the length in which people say it, then whole under the pointer; or whole. */
export function FunctionName({ frame, stack: { look, longest } }: Props) {
  if (!frame.function) return <span className="font-sans text-faint">(unknown function)</span>;
  const name = withoutInlineMark(frame.function);
  if (look.fullNames) return <bdi dir="ltr">{limitText(name, longest)}</bdi>;
  const short = shortenFunction(name);
  const title = short === name ? undefined : name.slice(0, Math.min(LONGEST_TITLE, longest));
  return <bdi title={title}>{short.length > LONGEST ? `${short.slice(0, LONGEST)}…` : short}</bdi>;
}
