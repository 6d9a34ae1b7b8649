import clsx from "clsx";
import { OutsideText } from "@/components/ui/outside-text";
import type { Register } from "@/lib/report/report";

type Props = {
  registers: Register[];
  /** What the value of a register tells, under it. */
  note?: (register: Register) => string | null;
  className?: string;
};

/** Values of vector registers are wider than those of any other. */
const WIDE = 20;
/** Values of 32 bits; of longer ones a phone has room for one on a line. */
const SHORT = 8;
const LONGEST = 200;

/** Registers with their values as received, in as many columns as their values leave room for. */
export function RegisterGrid({ registers, note, className }: Props) {
  const longest = Math.max(0, ...registers.map(({ value }) => value.length));
  return (
    <dl
      className={clsx(
        "grid gap-x-8 gap-y-1 font-mono text-xs/[1.25rem]",
        longest > WIDE
          ? "md:grid-cols-2 xl:grid-cols-3"
          : "md:grid-cols-3 lg:grid-cols-4 xl:grid-cols-5",
        longest <= SHORT && "grid-cols-2",
        className,
      )}
    >
      {registers.map((register, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat, and the list never changes
        <Value key={index} register={register} note={note?.(register) ?? null} />
      ))}
    </dl>
  );
}

/** A note that is longer than the value has a line of its own. */
function Value({ register, note }: { register: Register; note: string | null }) {
  const long = note !== null && note.length > WIDE + 10;
  return (
    <div className={clsx("flex min-w-0 gap-3", long && "col-span-full")}>
      <dt className="w-14 shrink-0 truncate text-faint">
        <bdi>{register.name.slice(0, LONGEST)}</bdi>
      </dt>
      <dd className={clsx("min-w-0", long && "flex flex-wrap gap-x-4")}>
        <OutsideText value={register.value.slice(0, LONGEST)} empty="–" />
        {note && (
          <bdi className="block font-sans text-muted wrap-anywhere">{note.slice(0, LONGEST)}</bdi>
        )}
      </dd>
    </div>
  );
}
