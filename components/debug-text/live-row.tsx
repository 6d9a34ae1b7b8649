import { memo } from "react";
import { DocumentRow } from "@/components/debug-text/document-row";
import type { FrameLinks } from "@/components/debug-text/frame-links";
import { lineHash } from "@/components/debug-text/line-hash";
import type { TextLines } from "@/lib/debug-text/text-lines";

type Props = {
  lines: TextLines;
  firstLine: number;
  lastLine: number;
  hidden: boolean;
  isMarked: boolean;
  sought: string;
  links: FrameLinks;
  lineHref: (line: number) => string;
};

/** A row of a long list; those that stay while it is scrolled are not rendered again. */
export const LiveRow = memo(function LiveRow(props: Props) {
  const { lines, firstLine, lastLine, hidden, isMarked, sought, links, lineHref } = props;
  const address = (line: number) => lineHref(line) + lineHash({ firstLine: line, lastLine: line });
  return (
    <li data-here={isMarked || undefined}>
      <DocumentRow
        lines={lines}
        row={{ firstLine, lastLine, hidden }}
        lineHref={address}
        openHref={() => address(firstLine)}
        sought={sought}
        links={links}
      />
    </li>
  );
});
