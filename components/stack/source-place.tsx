import type { ShownStack } from "@/components/stack/shown-stack";
import { WholeText } from "@/components/stack/whole-text";
import { fileName, formatLine, formatSource } from "@/lib/format-symbol";
import type { Frame } from "@/lib/report/report";

type Props = { frame: Frame; stack: Pick<ShownStack, "look" | "longest"> };

const LONGEST_NAME = 200;
const LONGEST_TITLE = 2_000;

/** `mesh.cpp:238`, `app.js:32:4`, its whole path under the pointer and in the frame's details; or with the path. */
export function SourcePlace({ frame, stack: { look, longest } }: Props) {
  const { file, line, column } = frame;
  if (!file) return line === null ? null : `line ${formatLine(line, column)}`;
  const place = (path: string) => formatSource(path, line, column);
  if (look.fullPaths) return <WholeText text={place(file)} longest={longest} />;
  const name = fileName(file).slice(0, LONGEST_NAME);
  return <bdi title={file.slice(0, LONGEST_TITLE)}>{place(name)}</bdi>;
}
