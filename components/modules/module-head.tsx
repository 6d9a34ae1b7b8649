import { ArrowDown, ArrowUp } from "lucide-react";
import { Link } from "@/components/ui/link";
import type { ModuleColumn, ModuleOrder } from "@/lib/report/modules/module-order";

type Props = {
  /** null: in the order of the report. */
  order: ModuleOrder | null;
  address: (order: ModuleOrder) => string;
};

const COLUMNS: { column: ModuleColumn; label: string }[] = [
  { column: "name", label: "Name" },
  { column: "version", label: "Version" },
  { column: "symbols", label: "Symbols" },
  { column: "address", label: "Address" },
  { column: "built", label: "Built" },
];

/** The heads of the columns; each but the last sorts the list, and once more the other way round. */
export function ModuleHead({ order, address }: Props) {
  return (
    <thead>
      <tr>
        {COLUMNS.map(({ column, label }) => {
          const sorted = order?.column === column ? order : null;
          const Arrow = sorted?.descending ? ArrowDown : ArrowUp;
          return (
            <th
              key={column}
              scope="col"
              aria-sort={sorted ? (sorted.descending ? "descending" : "ascending") : undefined}
            >
              <Link
                href={address({ column, descending: sorted !== null && !sorted.descending })}
                scroll={false}
                className="inline-flex items-center gap-1 hover:text-text"
              >
                {label}
                {sorted && <Arrow aria-hidden className="size-3" />}
              </Link>
            </th>
          );
        })}
        <th scope="col">Path</th>
      </tr>
    </thead>
  );
}
