import clsx from "clsx";
import { OTHER_COLOR } from "@/components/charts/series-colors";
import { Swatch } from "@/components/charts/swatch";
import { Link } from "@/components/ui/link";
import { OutsideText } from "@/components/ui/outside-text";
import { formatCount, formatQuantity, formatShare } from "@/lib/format";
import { formatSymbol } from "@/lib/format-symbol";
import type { StackChoice } from "@/lib/queries/find-group-stack";
import type { StackVariant, StackVariants } from "@/lib/queries/list-stack-variants";

type Props = {
  variants: StackVariants;
  /** The stack that is shown. */
  stackId: bigint;
  href: (choice: StackChoice) => string;
};

const LONGEST = 120;

/** How the reports of a group spread over its distinct stacks; each opens that stack. */
export function VariantsBar({ variants, stackId, href }: Props) {
  const { shown, inOthers, without } = variants;
  const total = shown.reduce((sum, { reports }) => sum + reports, inOthers + (without ?? 0));
  if (shown.length < 2) return null;
  return (
    <section aria-label="Stacks of this group" className="border-line border-b px-4 py-2.5">
      <div aria-hidden className="mb-2 flex h-2 gap-px overflow-hidden rounded-full">
        {shown.map(({ stackId: id, reports }, at) => (
          <span key={id} style={{ width: width(reports, total), backgroundColor: colorAt(at) }} />
        ))}
        <span className="grow" style={{ backgroundColor: OTHER_COLOR }} />
      </div>
      <ol className="text-xs">
        {shown.map((variant, at) => (
          <li key={variant.stackId}>
            <Link
              href={href({ stackId: variant.stackId })}
              scroll={false}
              aria-current={variant.stackId === stackId ? "true" : undefined}
              className={clsx(
                "-mx-1.5 flex min-h-6 items-center gap-1.5 rounded-sm px-1.5 hover:bg-hover max-md:min-h-10",
                variant.stackId === stackId && "bg-hover",
              )}
            >
              <Swatch color={colorAt(at)} />
              <span className="sr-only">Stack</span>
              <span className="font-medium">{LETTERS[at]}</span>
              <span className="w-16 shrink-0 whitespace-nowrap">
                {formatShare(variant.reports, total)}
              </span>
              <span className="min-w-0 flex-1 truncate text-muted">
                <Difference variant={variant} />
              </span>
              <span className="shrink-0 text-faint">
                {formatQuantity(variant.reports, "report")}
              </span>
            </Link>
          </li>
        ))}
      </ol>
      <p className="text-faint text-xs">{restWords(variants, total)}</p>
    </section>
  );
}

function Difference({ variant: { differs } }: { variant: StackVariant }) {
  if (!differs) return "the most frequent stack";
  const { level, symbol } = differs;
  if (symbol === null) return `as A, but it ends before frame ${level}`;
  const { name, place } = formatSymbol(symbol);
  return (
    <>
      differs from A at frame {level}:{" "}
      <OutsideText
        value={`${name}${place ?? ""}`.slice(0, LONGEST)}
        className="font-mono text-text"
      />
    </>
  );
}

function restWords({ others, inOthers, without }: StackVariants, total: number): string {
  const share = formatShare(inOthers, total);
  if (others === null) {
    return `Of all its reports; ${share} have one of very many other stacks, or none that could be read.`;
  }
  const rest = [
    others > 0 && `${share} have one of ${formatQuantity(others, "other stack")}`,
    without !== null && without > 0 && `${formatCount(without)} no stack that could be read`,
  ].filter((part) => part !== false);
  return rest.length === 0 ? "Of all its reports." : `Of all its reports; ${rest.join(", ")}.`;
}

const LETTERS = ["A", "B", "C", "D", "E"];

function colorAt(place: number): string {
  return `var(--color-chart-${place + 1})`;
}

function width(part: number, whole: number): string {
  return `${whole === 0 ? 0 : (part / whole) * 100}%`;
}
