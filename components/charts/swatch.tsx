/** The colour of a series, beside its name. */
export function Swatch({ color }: { color: string }) {
  return (
    <span
      aria-hidden
      className="size-2.5 shrink-0 rounded-[2px] print:[print-color-adjust:exact]"
      style={{ backgroundColor: color }}
    />
  );
}
