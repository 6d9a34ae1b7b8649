import clsx from "clsx";
import { OutsideText } from "@/components/ui/outside-text";
import type { Register } from "@/lib/report/report";

type Props = { registers: Register[]; className?: string };

/** Values of vector registers are wider than those of any other. */
const WIDE = 20;
const LONGEST = 200;

/** Registers with their values as received, in as many columns as their values leave room for. */
export function RegisterGrid({ registers, className }: Props) {
  const wide = registers.some(({ value }) => value.length > WIDE);
  return (
    <dl
      className={clsx(
        "grid gap-x-8 gap-y-1 font-mono text-xs/[1.25rem]",
        wide
          ? "grid-cols-1 md:grid-cols-2 xl:grid-cols-3"
          : "grid-cols-2 md:grid-cols-3 lg:grid-cols-4 xl:grid-cols-5",
        className,
      )}
    >
      {registers.map(({ name, value }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat, and the list never changes
        <div key={index} className="flex min-w-0 gap-3">
          <dt className="w-14 shrink-0 truncate text-faint">
            <bdi>{name.slice(0, LONGEST)}</bdi>
          </dt>
          <dd className="min-w-0">
            <OutsideText value={value.slice(0, LONGEST)} empty="–" />
          </dd>
        </div>
      ))}
    </dl>
  );
}
