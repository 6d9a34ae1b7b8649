import { ChevronDown, Copy, Download } from "lucide-react";
import { buttonLook } from "@/components/ui/button-look";
import { CopyButton } from "@/components/ui/copy-button";
import { type CopyFormat, copyStack } from "@/lib/report/frames/copy-stack";
import type { Thread } from "@/lib/report/report";

type Props = {
  thread: Thread;
  /** The stack as a file; with `?format=` in another form. */
  file: string;
};

const FORMS: { format: CopyFormat; label: string }[] = [
  { format: "text", label: "Text" },
  { format: "markdown", label: "Markdown" },
  { format: "json", label: "JSON" },
];

/** A longer stack is only downloaded: for the buttons its text would be in the page thrice. */
const MOST_FRAMES = 300;
const LONGEST = 50_000;

/** The stack to be pasted elsewhere or kept as a file, in three forms. */
export function CopyStack({ thread, file }: Props) {
  return (
    <details name="menu" data-menu className="relative">
      <summary data-key="c" className={buttonLook()}>
        <Copy aria-hidden className="size-3.5" /> Copy
        <ChevronDown aria-hidden className="size-3.5 text-faint max-md:hidden" />
      </summary>
      <ul
        aria-label="Forms of the stack"
        className="absolute top-full right-0 z-50 mt-1 w-56 rounded-lg border border-line-strong bg-raised p-1.5 shadow-popover"
      >
        {FORMS.map(({ format, label }) => (
          <li key={format} className="flex items-center justify-between gap-2 py-1 pl-2">
            <span className="text-sm text-text">{label}</span>
            <span className="flex gap-1">
              <CopyForm thread={thread} format={format} label={label} />
              <a
                href={`${file}${file.includes("?") ? "&" : "?"}format=${format}`}
                download
                className={buttonLook("quiet")}
                title={`Download the stack as ${label}`}
              >
                <Download aria-hidden className="size-3.5" />
                <span className="sr-only">Download the stack as {label}</span>
              </a>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

type FormProps = { thread: Thread; format: CopyFormat; label: string };

function CopyForm({ thread, format, label }: FormProps) {
  if (thread.frames.length > MOST_FRAMES) return null;
  const text = copyStack(thread, format);
  if (text.length > LONGEST) return null;
  return <CopyButton text={text} what={`the stack as ${label}`} label="Copy" />;
}
