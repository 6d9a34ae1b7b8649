import { CopyButton } from "@/components/ui/copy-button";

type Props = {
  text: string;
  /** What it is, for the button's name: "the link". */
  what: string;
};

/** A link, a secret or a command, to be copied as a whole. */
export function CopyLine({ text, what }: Props) {
  return (
    <div className="flex flex-wrap items-center gap-2 rounded-md border border-line-strong bg-code p-2">
      <code className="min-w-0 flex-1 basis-64 select-all px-1 font-mono text-xs wrap-anywhere">
        {text}
      </code>
      <CopyButton text={text} what={what} label="Copy" />
    </div>
  );
}
