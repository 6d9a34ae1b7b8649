import { Link } from "@/components/ui/link";
import { OutsideText } from "@/components/ui/outside-text";
import { Panel } from "@/components/ui/panel";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { SymbolProblem } from "@/lib/debug-text/document";
import { formatCount } from "@/lib/format";

type Props = { problems: SymbolProblem[]; lineHref: (line: number) => string };

/** What a page can show; a debugger that finds no symbols at all lists every module. */
const MOST = 100;
const MOST_PLACES = 5;

/** On a phone a row is a card: module and line above, the result below. */
const CARD = "max-md:grid max-md:h-auto max-md:grid-cols-[minmax(0,1fr)_auto] max-md:py-1";

/** The modules for which the debugger found no image or no good symbols, and where it looked. */
export function SymbolProblems({ problems, lineHref }: Props) {
  const left = problems.length - MOST;
  return (
    <Panel title="Symbol problems" aside={formatCount(problems.length)}>
      <div className="max-h-80 overflow-auto">
        <Table caption="Symbol problems, in the order of the text" className="max-md:block">
          <thead className="max-md:sr-only">
            <tr className="border-line border-b">
              <HeadCell>Module</HeadCell>
              <HeadCell>Result</HeadCell>
              <HeadCell className="max-md:hidden">What was tried</HeadCell>
              <HeadCell numeric>Line</HeadCell>
            </tr>
          </thead>
          <tbody className="max-md:block">
            {problems.slice(0, MOST).map(({ module, missing, tried, result, lines }) => (
              <Row key={`${missing} ${module}`} className={CARD}>
                <HeadCell scope="row" className="align-top">
                  <OutsideText value={module.slice(0, 300)} />
                </HeadCell>
                <Cell className="align-top max-md:order-last max-md:col-span-2 max-md:px-4">
                  <span className="text-muted">{missing}:</span> <OutsideText value={result} />
                </Cell>
                <Cell className="align-top max-md:hidden">
                  <Attempts tried={tried} />
                </Cell>
                <Cell numeric className="align-top">
                  {lines[0] && <LineLink line={lines[0].firstLine} lineHref={lineHref} />}
                </Cell>
              </Row>
            ))}
          </tbody>
        </Table>
        {left > 0 && (
          <p className="px-4 py-3 text-muted text-sm">{formatCount(left)} more are in the text.</p>
        )}
      </div>
    </Panel>
  );
}

function Attempts({ tried }: Pick<SymbolProblem, "tried">) {
  return (
    <ul className="flex flex-col gap-1">
      {tried.slice(0, MOST_PLACES).map(({ place, result }) => (
        <li key={place} className="wrap-anywhere">
          <bdi className="font-mono text-xs">{place.slice(0, 300)}</bdi>{" "}
          <bdi className="text-muted">{result.slice(0, 300)}</bdi>
        </li>
      ))}
      {tried.length > MOST_PLACES && (
        <li className="text-faint">{formatCount(tried.length - MOST_PLACES)} more places</li>
      )}
    </ul>
  );
}

function LineLink({ line, lineHref }: { line: number; lineHref: Props["lineHref"] }) {
  return (
    <Link href={`${lineHref(line)}#L${line}`} className="text-accent hover:underline">
      {formatCount(line)}
    </Link>
  );
}
