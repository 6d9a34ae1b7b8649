type Props = {
  /** A name or sentence that came from outside; it may be empty, endless or written right to left. */
  value: string;
  /** What stands there when it is empty. */
  empty?: string;
  className?: string;
};

/** Text that others wrote, kept from running into the text around it. */
export function OutsideText({ value, empty = "(no name)", className }: Props) {
  if (!value.trim()) return <span className="text-faint">{empty}</span>;
  return (
    // Which way it is read, its letters say: a bdi needs no `dir`.
    <bdi className={className}>{value}</bdi>
  );
}
