import { ChevronRight } from "lucide-react";
import { CellText } from "@/components/ui/dense-table";
import { Detail, DetailList } from "@/components/ui/detail-list";

type Props = {
  /** What is equal, with its number: "8 equal facts". */
  label: string;
  values: { name: string; value: string }[];
};

const MOST = 200;
const LONGEST_NAME = 200;

/** What both reports say alike, behind its count. */
export function EqualValues({ label, values }: Props) {
  if (values.length === 0) return null;
  return (
    <details className="group/equal border-line not-first:border-t px-4 text-sm">
      <summary className="flex items-center gap-1.5 rounded-sm py-2.5 text-muted hover:text-text">
        <ChevronRight aria-hidden className="size-3.5 shrink-0 group-open/equal:rotate-90" />
        {label}
      </summary>
      <DetailList className="pt-1 pb-4 pl-5">
        {values.slice(0, MOST).map(({ name, value }) => (
          <Detail key={name} name={name.slice(0, LONGEST_NAME)}>
            <CellText value={value} />
          </Detail>
        ))}
      </DetailList>
    </details>
  );
}
