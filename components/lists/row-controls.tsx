import clsx from "clsx";
import { ChevronRight } from "lucide-react";
import { Link } from "@/components/ui/link";

type Props = {
  id: string;
  /** Whether the row is unfolded. */
  open: boolean;
  /** The list with the row unfolded, or folded again. */
  href: string;
};

/** In front of a row's name, and behind it for those who go by Tab: what marks and unfolds it. */
export function RowControls({ id, open, href }: Props) {
  return (
    <span className="absolute inset-y-0 left-0 flex items-center print:hidden @2xl:left-3.5 @2xl:gap-1.5">
      <input
        type="checkbox"
        form="marked"
        name="report"
        value={id}
        data-mark
        aria-label="Mark"
        autoComplete="off"
        className="size-3.5 accent-accent opacity-50 checked:opacity-100 hover:opacity-100 focus:opacity-100 @max-2xl:hidden"
      />
      <Link
        href={href}
        scroll={false}
        data-peek
        aria-label="Peek"
        aria-expanded={open}
        title="Peek (Space)"
        className="flex size-5 items-center justify-center rounded-sm text-faint hover:bg-line hover:text-text @max-2xl:h-full @max-2xl:min-h-10 @max-2xl:w-10"
      >
        <ChevronRight
          aria-hidden
          className={clsx("size-3.5 @max-2xl:size-4", open && "rotate-90 text-text")}
        />
      </Link>
    </span>
  );
}
