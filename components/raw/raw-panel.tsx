import { TextPager } from "@/components/debug-text/text-pager";
import { textPart } from "@/components/debug-text/text-part";
import { TextTools } from "@/components/debug-text/text-tools";
import { foldedBlocks } from "@/components/raw/folded-blocks";
import type { RawForm } from "@/components/raw/raw-form";
import { RawForms } from "@/components/raw/raw-forms";
import { type LineLink, RawLines } from "@/components/raw/raw-lines";
import { Panel } from "@/components/ui/panel";
import { splitLines } from "@/lib/debug-text/text-lines";
import { formatQuantity } from "@/lib/format";

type Props = {
  title: string;
  /** The text as it was received, and how to write it line by line. */
  received: string;
  pretty: (received: string) => string;
  /** Parts in so many others are folded. */
  foldDepth: number;
  form: RawForm | null;
  /** The line that the address leads to. */
  line: number;
  /** Where another form is, or the part with another line of this one. */
  href: (to: { form: RawForm | null; line?: number }) => string;
  /** Where the text that a line stands for is; null for other lines. */
  lineLink?: LineLink;
  /** The text as a file, to the letter as received. */
  file: string;
  /** What the addresses of lines begin with; no two texts of a page share it. */
  anchor: string;
  className?: string;
};

/** A shorter text is read sooner than it is unfolded. */
const FOLDED_FROM = 60;

/** A text in JSON or XML: pretty or as it was received, a part at a time, its deep parts folded. */
export function RawPanel({ title, received, pretty, form, line, href, file, ...rest }: Props) {
  const lines = splitLines(form === "as-is" ? received : pretty(received));
  const folds = form === null && lines.starts.length > FOLDED_FROM;
  const hidden = folds ? foldedBlocks(lines, { depth: rest.foldDepth, here: line }) : [];
  const part = textPart(lines, hidden, line);
  const lineHref = (to: number) => href({ form, line: to });
  return (
    <Panel
      title={title}
      className="group/text"
      aside={<TextTools lines={part.total} bytes={Buffer.byteLength(received)} fileHref={file} />}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-line border-b px-4 py-2 text-muted text-sm">
        <span>
          {form === "as-is" ? "As it was received" : "Pretty"}
          {hidden.length > 0 && `, ${formatQuantity(hidden.length, "part")} folded`}
        </span>
        <RawForms form={form} href={(to) => href({ form: to })} />
      </div>
      {(part.previous !== null || part.next !== null) && (
        <TextPager
          page={part}
          firstLine={part.rows[0]?.firstLine ?? 0}
          lastLine={part.rows.at(-1)?.lastLine ?? 0}
          lineHref={lineHref}
          wholeHref={`${file}?inline`}
        />
      )}
      <RawLines
        label={title}
        lines={lines}
        rows={part.rows}
        lineHref={lineHref}
        lineLink={rest.lineLink}
        anchor={rest.anchor}
        className={rest.className}
      />
    </Panel>
  );
}
