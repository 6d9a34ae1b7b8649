import { shortenTemplates } from "@/lib/format-symbol";
import type { Frame } from "@/lib/report/report";

/** More than any row shows; the whole is in the frame's details. */
const LONGEST = 500;
const LONGEST_TITLE = 2_000;

/** The function of a frame with its template arguments shortened; then whole under the pointer. */
export function FunctionName({ frame: { function: name } }: { frame: Frame }) {
  if (!name) return <span className="font-sans text-faint">(unknown function)</span>;
  const short = shortenTemplates(name);
  const title = short === name ? undefined : name.slice(0, LONGEST_TITLE);
  return <bdi title={title}>{short.length > LONGEST ? `${short.slice(0, LONGEST)}…` : short}</bdi>;
}
