"use client";

import { type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import type { FrameLinks } from "@/components/debug-text/frame-links";
import { LineScroller } from "@/components/debug-text/line-scroller";
import { LiveLines } from "@/components/debug-text/live-lines";
import { type PackedRanges, unpackRanges } from "@/components/debug-text/packed-ranges";
import {
  type OutlineEntry,
  SectionOutline,
  sectionAt,
} from "@/components/debug-text/section-outline";
import { type TextView, textAddress } from "@/components/debug-text/text-address";
import { type ServedText, TextToolbar } from "@/components/debug-text/text-toolbar";
import { useTextReader } from "@/components/debug-text/use-text-reader";
import { useWrap } from "@/components/debug-text/use-wrap";
import { WholeNote } from "@/components/debug-text/whole-note";
import { Panel } from "@/components/ui/panel";
import type { LineRange } from "@/lib/debug-text/line-ranges";

type Props = {
  /** The address of the tab alone. */
  plain: string;
  view: TextView;
  /** Where the whole text is, and how long it is. */
  fileHref: string;
  characters: number;
  noise: PackedRanges;
  links: FrameLinks;
  sections: OutlineEntry[];
  moreSections: number;
  served: ServedText;
  /** What stands above the text, at the right of its title, and above its lines. */
  problems: ReactNode;
  tools: ReactNode;
  notes: ReactNode;
  /** Of the part of the text that the server shows: the ways to the others, and its lines. */
  pager: ReactNode;
  children: ReactNode;
};

/** A debugger text to read: as the server shows it, until the browser has the whole. */
export function TextReader(props: Props) {
  const { plain, sections, served, links } = props;
  const root = useRef<HTMLDivElement>(null);
  const wrap = useWrap(root);
  const noise = useMemo(() => unpackRanges(props.noise), [props.noise]);
  const reader = useTextReader({ ...props, root, noise });
  const { file, state, rows, seen } = reader;
  const { showNoise, marked, jumps } = state;

  const [seenSection, setSeenSection] = useState(-1);
  const onSee = (lines: LineRange) => {
    seen.current = lines;
    setSeenSection(sectionAt(sections, reader.here()));
  };
  const present = file.text ? seenSection : sectionAt(sections, marked?.firstLine ?? served.here);
  const sought = state.sought.trim();
  const lineHref = useCallback(
    (line: number) => textAddress(plain, { line, find: sought, showNoise }),
    [plain, sought, showNoise],
  );
  return (
    <div ref={root} className="flex flex-col gap-4">
      {props.problems}
      <Panel title="Debugger text" className="group/text" aside={props.tools}>
        <TextToolbar {...props} reader={reader} noise={noise} />
        {props.notes}
        {file.text ? props.pager && <WholeNote {...props} lines={served.lines} /> : props.pager}
        <div className="md:grid md:grid-cols-[15rem_minmax(0,1fr)] print:block">
          <SectionOutline sections={sections} more={props.moreSections} present={present} />
          <LineScroller label="Debugger text" className="max-h-[85dvh] min-w-0">
            {file.text ? (
              <LiveLines
                text={file.text}
                rows={rows}
                wrap={wrap}
                marked={marked}
                jumps={jumps}
                sought={sought}
                links={links}
                firstLine={served.firstLine}
                lineHref={lineHref}
                onSee={onSee}
              />
            ) : (
              props.children
            )}
          </LineScroller>
        </div>
      </Panel>
    </div>
  );
}
