import { formatSymbol } from "@/lib/format-symbol";

type Props = {
  /** As received: `module!function(line)`, or any other form, or nothing. */
  symbol: string;
  /** One line that ends in "…"; the whole is in the title, and shows when the link around it has focus. */
  truncate?: boolean;
};

/** More than any screen shows at once, and more than anyone reads in a title. */
const LONGEST = 600;
const LONGEST_TITLE = 4_000;

/** A symbol set so that the eye finds the function: module and place dimmed, template arguments short. */
export function SymbolName({ symbol, truncate = false }: Props) {
  if (!symbol.trim()) return <span className="text-faint">(no name)</span>;
  const { module, name, place } = formatSymbol(symbol);
  return (
    // Code is read from left to right, whatever letters are in it.
    <bdi
      dir="ltr"
      title={symbol.slice(0, LONGEST_TITLE)}
      className={truncate ? "block truncate in-focus-visible:whitespace-normal" : undefined}
    >
      {module && <span className="text-faint">{`${clip(module)}!`}</span>}
      <span className="font-medium text-text">{clip(name)}</span>
      {place && <span className="text-faint">{clip(place)}</span>}
    </bdi>
  );
}

function clip(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
