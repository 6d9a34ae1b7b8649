import type { ReactNode } from "react";
import { OutsideText } from "@/components/ui/outside-text";

type Props =
  | { children: ReactNode }
  /** Text from outside; null or blank: unknown. */
  | { text: string | null };

/** More than any column shows, and than anyone reads in a title. */
const LONGEST = 300;
const LONGEST_TITLE = 2_000;

/** What a column says on one line, however long it is. */
export function ClippedCell(props: Props) {
  if ("children" in props) {
    return <span className="block truncate text-muted">{props.children}</span>;
  }
  const text = props.text ?? "";
  return (
    <span className="block truncate text-muted" title={text.slice(0, LONGEST_TITLE) || undefined}>
      <OutsideText value={text.slice(0, LONGEST)} empty="–" />
    </span>
  );
}
