import { Link } from "@/components/ui/link";
import { formatCount } from "@/lib/format";

type Props = {
  /** How many are shown of how many, and of what: "modules". */
  found: number;
  total: number;
  what: string;
  /** The text that they contain; "" when none is looked for. */
  text: string;
  /** Where all are shown. */
  href: string;
};

/** Says what a filter left of a list, and leads back to all of it. */
export function FilterResult({ found, total, what, text, href }: Props) {
  return (
    <p className="flex flex-wrap gap-x-3 border-line border-b px-4 py-2 text-muted text-sm">
      <span>
        {formatCount(found)} of {formatCount(total)} {what}
        {text && (
          <>
            {" "}
            contain “<bdi>{text}</bdi>”
          </>
        )}
        .
      </span>
      <Link href={href} scroll={false} className="text-accent">
        Show all
      </Link>
    </p>
  );
}
