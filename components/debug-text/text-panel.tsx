import { Download, ExternalLink } from "lucide-react";
import { TextLines } from "@/components/debug-text/text-lines";
import { textPage } from "@/components/debug-text/text-page";
import { TextPager } from "@/components/debug-text/text-pager";
import { buttonLook } from "@/components/ui/button-look";
import { Panel } from "@/components/ui/panel";
import { formatBytes, formatCount } from "@/lib/format";

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
      aside={
        <div className="flex items-center gap-2 print:hidden">
          <span className="mr-2 max-lg:hidden">
            {formatCount(page.total)} {page.total === 1 ? "line" : "lines"},{" "}
            {formatBytes(Buffer.byteLength(text))}
          </span>
          <label className={`${buttonLook()} cursor-pointer has-checked:bg-hover`}>
            <input type="checkbox" className="accent-accent" />
            Wrap
          </label>
          <a href={`${fileHref}?inline`} target="_blank" className={buttonLook()} rel="noopener">
            <ExternalLink aria-hidden className="size-3.5" />
            <span className="max-md:sr-only">Plain text</span>
          </a>
          <a href={fileHref} download className={buttonLook()}>
            <Download aria-hidden className="size-3.5" />
            <span className="max-md:sr-only">Download</span>
          </a>
        </div>
      }
    >
      {(page.previous !== null || page.next !== null) && (
        <TextPager page={page} lineHref={lineHref} wholeHref={`${fileHref}?inline`} />
      )}
      <TextLines label={title} lines={page.lines} anchor={anchor} className={className} />
    </Panel>
  );
}
