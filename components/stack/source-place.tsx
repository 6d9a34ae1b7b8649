import { limitText } from "@/components/stack/limit-text";
import type { ShownStack } from "@/components/stack/shown-stack";
import { fileName, formatLine, formatSource } from "@/lib/format-symbol";
import type { Frame } from "@/lib/report/report";

type Props = { frame: Frame; stack: Pick<ShownStack, "look" | "longest"> };

const LONGEST_NAME = 200;
const LONGEST_TITLE = 2_000;

/** `mesh.cpp:238`, `app.js:32:4`, then its whole path under the pointer; or whole. */
export function SourcePlace({ frame, stack: { look, longest } }: Props) {
  const { file, line, column } = frame;
  if (!file) return line === null ? null : `line ${formatLine(line, column)}`;
  const place = (path: string) => formatSource(path, line, column);
  if (look.fullPaths) return <bdi dir="ltr">{limitText(place(file), longest)}</bdi>;
  const title = file.slice(0, Math.min(LONGEST_TITLE, longest));
  return <bdi title={title}>{place(fileName(file).slice(0, LONGEST_NAME))}</bdi>;
}
