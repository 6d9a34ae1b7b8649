import { Tooltip } from "@/components/ui/tooltip";
import { formatCount, formatShortCount } from "@/lib/format";

type Props = {
  /** null: unknown, which is not the same as 0. */
  value: number | null;
  align?: "start" | "end";
};

/** A number; from 10,000 on it is short, and whole on hover, focus or tap. */
export function Count({ value, align = "end" }: Props) {
  if (value === null) return <span className="text-faint">–</span>;
  const [short, whole] = [formatShortCount(value), formatCount(value)];
  if (short === whole) return <>{whole}</>;
  return (
    <Tooltip label={whole} align={align}>
      {short}
    </Tooltip>
  );
}
