/** The letter of a side, as it stands at its report's number and over its column. */
export function SideMark({ side }: { side: "A" | "B" }) {
  return (
    <span className="inline-flex size-[18px] shrink-0 items-center justify-center rounded-sm bg-hover font-medium text-muted text-xs">
      {side}
    </span>
  );
}
