import { fileName } from "@/lib/format-symbol";

type Props = { file: string | null; line: number | null };

const LONGEST_NAME = 200;
const LONGEST_TITLE = 2_000;

/** `mesh.cpp:238`, its whole path under the pointer and in the frame's details. */
export function SourcePlace({ file, line }: Props) {
  if (!file) return line === null ? null : `line ${line}`;
  const name = fileName(file).slice(0, LONGEST_NAME);
  return <bdi title={file.slice(0, LONGEST_TITLE)}>{line === null ? name : `${name}:${line}`}</bdi>;
}
