import { fileName, formatLine, formatSource } from "@/lib/format-symbol";

type Props = { file: string | null; line: number | null; column: number | null };

const LONGEST_NAME = 200;
const LONGEST_TITLE = 2_000;

/** `mesh.cpp:238`, `app.js:32:4`, its whole path under the pointer and in the frame's details. */
export function SourcePlace({ file, line, column }: Props) {
  if (!file) return line === null ? null : `line ${formatLine(line, column)}`;
  const name = fileName(file).slice(0, LONGEST_NAME);
  return <bdi title={file.slice(0, LONGEST_TITLE)}>{formatSource(name, line, column)}</bdi>;
}
