import { CircleAlert } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { RowDetail } from "@/components/ui/dense-table";
import type { DescribedModule } from "@/lib/report/modules/describe-modules";
import { moduleName, moduleVersion } from "@/lib/report/modules/module-order";
import type { SymbolState } from "@/lib/report/modules/symbol-state";
import type { Module } from "@/lib/report/report";

type Props = { described: DescribedModule };

/** A sign for a module's symbols before the debugger's own word: there, missing or not looked for. */
const MARKS: Record<SymbolState, string> = {
  loaded: "✓",
  "exports only": "✓",
  missing: "✗",
  "not needed": "·",
  unknown: "·",
};

/** A module: what one compares on one line, and under it, once opened, all that is known of it. */
export function ModuleRow({ described: { module, kind, symbols, crashed } }: Props) {
  const { path, fileVersion, productVersion, symbolsLoaded, timestamp, order } = module;
  return (
    <tr>
      <th scope="row">
        <details>
          <summary>
            <bdi>{clip(moduleName(module) || "(no name)")}</bdi>
            {kind === "main program" && <Badge>main program</Badge>}
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
      <td>{known(moduleVersion(module))}</td>
      <td>{known(symbolsLoaded && `${MARKS[symbols]} ${symbolsLoaded}`)}</td>
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
