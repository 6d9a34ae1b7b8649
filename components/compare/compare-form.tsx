import { FIND_TO_COMPARE } from "@/components/compare/compare-address";
import { CarriedFields } from "@/components/filters/carried-fields";
import { Button } from "@/components/ui/button";

type Props = {
  /** What was typed; "" for nothing yet. */
  a: string;
  b: string;
  /** The filters, which stay from page to page: "" or "?…". */
  query: string;
};

/** Asks for two reports in any of the ways in which people name them. */
export function CompareForm({ a, b, query }: Props) {
  return (
    <form action={FIND_TO_COMPARE} className="flex max-w-2xl flex-col gap-4 p-4">
      <CarriedFields query={query} />
      <ReportField label="Report A" name="a" value={a} />
      <ReportField label="Report B" name="b" value={b} />
      <p className="text-muted text-sm">
        A report's number at BugSplat, its address here, or the link to it at BugSplat. Where
        several databases have the number, write{" "}
        <code className="font-mono text-xs">database:number</code>.
      </p>
      <div>
        <Button type="submit" look="primary">
          Compare
        </Button>
      </div>
    </form>
  );
}

type FieldProps = { label: string; name: "a" | "b"; value: string };

function ReportField({ label, name, value }: FieldProps) {
  return (
    <label className="flex flex-col gap-1 text-muted text-sm">
      {label}
      <input
        name={name}
        defaultValue={value}
        required
        maxLength={2_000}
        className="h-8 rounded-md border border-control bg-surface px-2 text-text max-md:h-10"
      />
    </label>
  );
}
