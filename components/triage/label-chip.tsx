import clsx from "clsx";

type Props = {
  label: string;
  /** Beside a name in a list, where there is little room. */
  small?: boolean;
};

/** A label; what it says was typed by somebody. */
export function LabelChip({ label, small = false }: Props) {
  return (
    <bdi className={clsx(LOOK, small ? "max-w-24" : "max-w-48")} title={small ? label : undefined}>
      {label}
    </bdi>
  );
}

const LOOK = `
  inline-block truncate rounded-full border border-line-strong px-2 align-bottom font-normal text-muted
  text-xs/4`;
