import { Link } from "@/components/ui/link";
import { formatQuantity } from "@/lib/format";

type Props = {
  /** Lines of the symbol loader in the text, and how many of them are not shown. */
  lines: number;
  hidden: number;
  /** The page with them, and without. */
  showHref: string;
  hideHref: string;
  /** Shows or hides them without the server; null while only the server can. */
  onSwitch: ((show: boolean) => void) | null;
};

/** How much of a text is noise, and the way to see it or to be rid of it. */
export function NoiseSwitch({ lines, hidden, showHref, hideHref, onSwitch }: Props) {
  if (lines === 0) return null;
  const show = hidden > 0;
  return (
    <Link
      href={show ? showHref : hideHref}
      scroll={false}
      title="What the symbol loader said while it looked for modules"
      className="text-accent underline"
      onClick={(event) => {
        if (!onSwitch || event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        onSwitch(show);
      }}
    >
      {show
        ? `show ${formatQuantity(hidden, "hidden line")}`
        : `hide ${formatQuantity(lines, "line")} of the symbol loader`}
    </Link>
  );
}
