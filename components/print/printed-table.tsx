import type { ReactNode } from "react";

type Props = {
  title: ReactNode;
  /** What the table holds, for those who do not see the title. */
  caption: string;
  /** Each with its share of the width, as a class; what is left over goes to those without one. */
  columns: { name: string; width?: string }[];
  /** What is not on the paper, and where it is; null when all is there. */
  missing: string | null;
  children: ReactNode;
};

/** A table that goes over pages: its head on each of them, and no row cut in two. */
export function PrintedTable({ title, caption, columns, missing, children }: Props) {
  return (
    <section>
      <h2 className="mb-1 flex items-center gap-2 font-medium text-sm">{title}</h2>
      <table className={TABLE}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ name, width }) => (
              <th key={name} scope="col" className={width}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
      {missing && <p className="mt-1 text-muted text-xs">{missing}</p>}
    </section>
  );
}

const TABLE = `
  w-full table-fixed border-collapse border-line-strong border-t text-xs
  [&_tr]:border-line [&_tr]:border-b [&_tr]:break-inside-avoid
  [&_:is(th,td)]:px-1.5 [&_:is(th,td)]:py-1 [&_:is(th,td)]:align-baseline [&_:is(th,td)]:font-normal
  [&_:is(th,td)]:wrap-anywhere [&_thead_th]:text-muted`;
