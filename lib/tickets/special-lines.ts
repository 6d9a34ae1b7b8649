import { formatCount, formatShare } from "@/lib/format";
import type { Compared, StandsOut } from "@/lib/statistics/stand-out";
import { type FieldValue, valueWords } from "@/lib/statistics/value-words";
import { clip, LONGEST, oneLine } from "@/lib/tickets/shown-text";
import { quoted, type Span, words } from "@/lib/tickets/ticket-draft";
import { withoutPeople } from "@/lib/tickets/without-people";

/** What the reports of a group have more often than others. */
export type TicketFindings = {
  /** The clearest first. */
  findings: StandsOut<FieldValue & Compared>[];
  /** Of the reports that were looked at, those of the one person who has most of them. */
  ofOnePerson: number;
};

/** More are for whoever opens the group. */
const MOST = 3;

/**
 * What is special about a group, a sentence each, as its page words it: nothing that may tell who
 * crashed. A value that no more reports have than one person has sent may be of that person's machine.
 */
export function specialLines({ findings, ofOnePerson }: TicketFindings): Span[][] {
  return findings
    .flatMap(({ value, above, alike }) => {
      const shown = [value, ...alike].find((one) => !tellsOfPeople(one));
      return shown && shown.here.count > ofOnePerson ? [lineOf(shown, above.low)] : [];
    })
    .slice(0, MOST);
}

/** "97 % had gpu.dll 31.0.15 loaded, elsewhere 3 %, n = 412; at least 80 points more" */
function lineOf(value: FieldValue & Compared, least: number): Span[] {
  const { here, elsewhere } = value;
  const other = elsewhere.count === 0 ? "none" : formatShare(elsewhere.count, elsewhere.total);
  return [
    words(`${formatShare(here.count, here.total)} `),
    ...valueWords(value).map(({ kind, text }) =>
      kind === "words" ? words(text) : quoted(clip(oneLine(text), LONGEST / 2) || "(empty)"),
    ),
    words(`, elsewhere ${other}, n = ${formatCount(here.total)}; `),
    words(`at least ${Math.floor(least * 100)} points more`),
  ];
}

/** Names of attributes that are likely to be about somebody. */
const OF_PEOPLE =
  /user|mail|login|account|player|customer|person|owner|host|computer|machine|\bips?\b/i;

function tellsOfPeople({ field, name, value }: FieldValue): boolean {
  if (field === "attribute" && OF_PEOPLE.test(name)) return true;
  // Four numbers are an IP address elsewhere.
  const isNumber = /version$/.test(field) && /^[\d.]+$/.test(value);
  return [name, isNumber ? "" : value].some((text) => {
    const line = oneLine(text);
    return withoutPeople(line) !== line;
  });
}
