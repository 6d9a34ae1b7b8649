import { CellText, DenseTable } from "@/components/ui/dense-table";
import type { DeliveryDetail } from "@/lib/queries/get-delivery";

/** The headers that a delivery came with, as they are kept. */
export function HeaderTable({ headers }: Pick<DeliveryDetail, "headers">) {
  return (
    <DenseTable caption="Headers of the delivery" className="max-md:[&_td]:pl-4!">
      <tbody>
        {headers.map(({ name, value }) => (
          <tr key={name}>
            <th scope="row" className="w-52 font-mono font-normal text-muted text-xs max-md:w-36">
              <CellText value={name} />
            </th>
            <td className="font-mono text-xs wrap-anywhere">
              <CellText value={value} />
            </td>
          </tr>
        ))}
      </tbody>
    </DenseTable>
  );
}
