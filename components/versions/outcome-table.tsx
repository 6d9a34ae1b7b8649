import { ExceptionText } from "@/components/groups/exception-text";
import { Link } from "@/components/ui/link";
import { OutsideText } from "@/components/ui/outside-text";
import { SymbolName } from "@/components/ui/symbol-name";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { changeWords, NOT_ENOUGH } from "@/components/versions/outcome-words";
import { formatCount } from "@/lib/format";
import type {
  ComparedGroup,
  Measure,
  VersionComparison,
} from "@/lib/queries/get-version-comparison";
import type { GroupName } from "@/lib/queries/name-groups";
import { CONFIDENCE, type Outcome } from "@/lib/versions/outcome";

type Props = {
  outcome: Outcome;
  rows: ComparedGroup[];
  names: Map<bigint, GroupName>;
  comparison: VersionComparison;
  measure: Measure;
  /** The page of a group; with a version, of its reports of that one. */
  href: (group: bigint, version: string | null) => string;
};

/** Groups with their reports of both versions; on a phone the change stands below the name. */
export function OutcomeTable({ outcome, rows, names, comparison, measure, href }: Props) {
  const { before, after, exposures } = comparison;
  return (
    <Table caption={`Groups that are ${outcome}`} className="table-fixed">
      <thead>
        <tr className="border-line border-b">
          <HeadCell>Group</HeadCell>
          <VersionHead version={before.version} />
          <VersionHead version={after.version} />
          <HeadCell className="w-56 pl-8 max-md:hidden">Change, at {CONFIDENCE} %</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((group) => {
          const named = names.get(group.id);
          const change = <Change words={changeWords(group, exposures)} />;
          return (
            <Row key={group.id}>
              <HeadCell scope="row" className="py-1.5 font-normal">
                <Link href={href(group.id, null)} className="hover:underline max-md:py-2">
                  <SymbolName symbol={named?.name ?? ""} truncate />
                </Link>
                <div className="truncate text-muted text-xs">
                  {named && (
                    <ExceptionText code={named.exceptionCode} message={named.exceptionMessage} />
                  )}
                </div>
                <div className="text-xs md:hidden">{change}</div>
              </HeadCell>
              <Count
                count={group.before}
                rate={rateWords(group.before, exposures.before, measure)}
                href={href(group.id, before.version)}
              />
              <Count
                count={group.after}
                rate={rateWords(group.after, exposures.after, measure)}
                href={href(group.id, after.version)}
              />
              <Cell className="pl-8 max-md:hidden">{change}</Cell>
            </Row>
          );
        })}
      </tbody>
    </Table>
  );
}

const LONGEST = 60;

function VersionHead({ version }: { version: string }) {
  return (
    <HeadCell numeric className="w-32 max-md:w-20">
      <span className="block truncate" title={version.slice(0, 200)}>
        <OutsideText value={version.slice(0, LONGEST)} empty="(no version)" />
      </span>
    </HeadCell>
  );
}

function Change({ words }: { words: string | null }) {
  return words === null ? <span className="text-faint">{NOT_ENOUGH}</span> : words;
}

type CountProps = { count: number; rate: string; href: string };

function Count({ count, rate, href }: CountProps) {
  if (count === 0) {
    return (
      <Cell numeric className="text-faint">
        0
      </Cell>
    );
  }
  return (
    <Cell numeric>
      <Link href={href} className="font-medium hover:underline">
        {formatCount(count)}
      </Link>
      <div className="whitespace-nowrap text-muted text-xs">{rate}</div>
    </Cell>
  );
}

const digits = new Intl.NumberFormat("en", { maximumSignificantDigits: 2 });

/** "12 of 1,000", "0.4 a day" */
function rateWords(count: number, exposure: number, measure: Measure): string {
  const rate = exposure === 0 ? 0 : count / exposure;
  if (measure === "days") return `${digits.format(rate)} a day`;
  return `${digits.format(rate * 1_000)} of 1,000`;
}
