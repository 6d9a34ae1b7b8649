import { TextLines } from "@/components/debug-text/text-lines";
import { textPage } from "@/components/debug-text/text-page";
import { TextPager } from "@/components/debug-text/text-pager";
import { TextTools } from "@/components/debug-text/text-tools";
import { Panel } from "@/components/ui/panel";

type Props = {
  title: string;
  text: string;
  /** The part that is shown holds this line. */
  line?: number;
  /** Where the part with another line is; without it, there is only the first part. */
  lineHref?: (line: number) => string;
  /** Where the text is as a file, and with `?inline` as a page of plain text. */
  fileHref: string;
  /** What the addresses of lines begin with; no two texts of a page share it. */
  anchor: string;
  /** How high the text may grow before it scrolls by itself. */
  className?: string;
};

/** A long text as it was received: a part at a time, with line numbers, to be wrapped and saved. */
export function TextPanel({ title, text, line = 1, lineHref, fileHref, anchor, className }: Props) {
  const page = textPage(text, line);
  return (
    <Panel
      title={title}
      className="group/text"
      aside={<TextTools lines={page.total} bytes={Buffer.byteLength(text)} fileHref={fileHref} />}
    >
      {(page.previous !== null || page.next !== null) && (
        <TextPager
          page={page}
          firstLine={page.lines[0]?.number ?? 0}
          lastLine={page.lines.at(-1)?.number ?? 0}
          lineHref={lineHref}
          wholeHref={`${fileHref}?inline`}
        />
      )}
      <TextLines label={title} lines={page.lines} anchor={anchor} className={className} />
    </Panel>
  );
}
