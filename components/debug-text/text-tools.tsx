import { Download, ExternalLink } from "lucide-react";
import { buttonLook } from "@/components/ui/button-look";
import { formatBytes, formatQuantity } from "@/lib/format";

type Props = {
  lines: number;
  bytes: number;
  /** Where the text is as a file, and with `?inline` as a page of plain text. */
  fileHref: string;
};

/** How long a text is; to wrap it, to read it without any of this, and to save it. */
export function TextTools({ lines, bytes, fileHref }: Props) {
  return (
    <div className="flex items-center gap-2 print:hidden">
      <span className="mr-2 max-lg:hidden">
        {formatQuantity(lines, "line")}, {formatBytes(bytes)}
      </span>
      <label className={`${buttonLook()} cursor-pointer has-checked:bg-hover`}>
        <input type="checkbox" className="accent-accent" />
        Wrap
      </label>
      <a
        href={`${fileHref}?inline`}
        target="_blank"
        className={buttonLook()}
        rel="noopener"
        title="The text alone, for the browser's own find"
      >
        <ExternalLink aria-hidden className="size-3.5" />
        <span className="max-md:sr-only">Plain text</span>
      </a>
      <a href={fileHref} download className={buttonLook()}>
        <Download aria-hidden className="size-3.5" />
        <span className="max-md:sr-only">Download</span>
      </a>
    </div>
  );
}
