import { CircleAlert } from "lucide-react";
import { symbolsMark } from "@/components/modules/symbols-mark";
import { Badge } from "@/components/ui/badge";
import { RowDetail } from "@/components/ui/dense-table";
import { fileName } from "@/lib/format-symbol";
import type { Module } from "@/lib/report/report";

type Props = {
  module: Module;
  /** The crash was in this module. */
  crashed: boolean;
};

/** A module: what one compares on one line, and under it, once opened, all that is known of it. */
export function ModuleRow({ module, crashed }: Props) {
  const { path, fileVersion, productVersion, symbolsLoaded, timestamp, order } = module;
  return (
    <tr>
      <th scope="row">
        <details>
          <summary>
            <bdi>{clip(module.name ?? (path && fileName(path)) ?? "(no name)")}</bdi>
            {crashed && (
              <Badge tone="danger" icon={CircleAlert}>
                crashed here
              </Badge>
            )}
          </summary>
          <dl>
            <RowDetail name="Path" value={path} />
            <RowDetail name="File version" value={fileVersion} />
            <RowDetail name="Product version" value={productVersion} />
            <RowDetail name="Address" value={module.address} />
            <RowDetail name="Symbols" value={symbolsLoaded} />
            <RowDetail name="Built" value={timestamp} />
            <RowDetail name="Checksum" value={module.checksum} />
            <RowDetail name="Debug GUID" value={module.debugGuid} />
            <RowDetail name="Loaded as number" value={order === null ? null : String(order)} />
          </dl>
        </details>
      </th>
      <td>{known(fileVersion ?? productVersion)}</td>
      <td>{known(symbolsLoaded && `${symbolsMark(symbolsLoaded)} ${symbolsLoaded}`)}</td>
      <td>{known(addressRange(module))}</td>
      <td>{known(timestamp)}</td>
      <td>{known(path)}</td>
    </tr>
  );
}

function known(value: string | null) {
  return value ? <bdi>{clip(value)}</bdi> : "–";
}

function addressRange({ start, end, address }: Module): string | null {
  return start && end ? `${start} – ${end}` : address;
}

/** More than any column shows; the whole is in the details. */
const LONGEST = 200;

function clip(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
