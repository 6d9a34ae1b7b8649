import clsx from "clsx";
import type { ComponentProps, ReactNode } from "react";

type TableProps = { caption: string; className?: string; children: ReactNode };

/** A real table; its caption is for those who do not see the heading above it. */
export function Table({ caption, className, children }: TableProps) {
  return (
    <table className={clsx("w-full border-collapse text-sm", className)}>
      <caption className="sr-only">{caption}</caption>
      {children}
    </table>
  );
}

/** A row that lights up under the pointer; `dense` for rows of one line that nobody clicks. */
export function Row({ dense, className, ...rest }: { dense?: boolean } & ComponentProps<"tr">) {
  return (
    <tr
      {...rest}
      className={clsx(
        dense ? "h-8" : "h-10",
        "border-line border-b last:border-b-0 hover:bg-hover",
        className,
      )}
    />
  );
}

type CellProps = { numeric?: boolean };

/** The head of a column, or of a row with scope="row". */
export function HeadCell({
  numeric,
  scope = "col",
  className,
  ...rest
}: CellProps & ComponentProps<"th">) {
  const look = scope === "col" ? "h-9 whitespace-nowrap text-muted text-xs" : "text-sm";
  return (
    <th scope={scope} {...rest} className={clsx(side(numeric), look, "font-medium", className)} />
  );
}

export function Cell({ numeric, className, ...rest }: CellProps & ComponentProps<"td">) {
  return <td {...rest} className={clsx(side(numeric), className)} />;
}

const side = (numeric: boolean | undefined) => numeric && "text-right";
