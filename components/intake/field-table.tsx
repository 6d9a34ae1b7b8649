import { CellText, DenseTable } from "@/components/ui/dense-table";
import type { Clock } from "@/lib/format";
import { formatInstant } from "@/lib/format";
import type { DeliveryDetail } from "@/lib/queries/get-delivery";

type Field = NonNullable<DeliveryDetail["body"]>["fields"][number];

type Props = { fields: Field[]; clock: Clock };

/** How a payload was read, field by field, in its order. */
export function FieldTable({ fields, clock }: Props) {
  return (
    <div className="relative overflow-x-auto">
      <DenseTable
        caption="Fields of the payload, and what was read from each"
        className="table-fixed md:min-w-2xl max-md:[&_td]:pl-4!"
      >
        <thead>
          <tr>
            <th scope="col" className="w-44">
              Field
            </th>
            <th scope="col" className="w-52">
              Taken for
            </th>
            <th scope="col">Read as</th>
            <th scope="col">Sent</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field.name}>
              <th scope="row" className="font-mono font-normal text-xs">
                <CellText value={field.name} />
              </th>
              <td>
                {field.meaning ?? <span className="text-faint">not known, kept as sent</span>}
              </td>
              <td>
                <ReadAs field={field} clock={clock} />
              </td>
              <td className="font-mono text-muted text-xs wrap-anywhere">
                <CellText value={field.sent} />
              </td>
            </tr>
          ))}
        </tbody>
      </DenseTable>
    </div>
  );
}

function ReadAs({ field: { read, problem, meaning }, clock }: { field: Field; clock: Clock }) {
  if (problem !== null) return <span className="text-warning">left out: it {problem}</span>;
  if (read instanceof Date) {
    return <time dateTime={read.toISOString()}>{formatInstant(read, clock.timeZone)}</time>;
  }
  if (read !== null) return <CellText value={read} />;
  return <span className="text-faint">{meaning === null ? "–" : "empty"}</span>;
}
