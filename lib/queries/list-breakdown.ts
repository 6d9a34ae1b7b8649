import "server-only";
import { db } from "@/lib/db";
import type { Selection } from "@/lib/queries/selection";
import { type ComparedValue, comparedValues, EXCESS } from "@/lib/queries/special/compared-values";
import { findSample, SAMPLE_SIZE, type Sample } from "@/lib/queries/special/find-sample";
import type { ComparedField } from "@/lib/statistics/value-words";

/** How the reports of a group spread over the values of a field, or of an attribute. */
export type BreakdownCard = {
  field: ComparedField;
  /** The attribute's name; else "". */
  name: string;
  /** The first of them: those that most reports have; of modules, those that differ most from elsewhere. */
  values: ComparedValue[];
  /** How many values there are. */
  distinct: number;
};

export type Breakdown = {
  sample: Sample;
  cards: BreakdownCard[];
  /** Attributes that are left out: next to each report has a value of its own. */
  nearlyUnique: string[];
  /** Attributes that are left out because there are too many. */
  more: number;
};

const SHOWN = 8;

/** Cards of attributes; those that most reports have come first. */
const MOST_ATTRIBUTES = 30;

/** A key with at least so many values that more than half of its reports have one of their own. */
const UNIQUE_FROM = 10;

type Row = ComparedValue & { distinct: number; has: number };

/**
 * The reports of a group by version, platform, operating system, exception, module and attribute, each
 * beside the same of the reports that it is compared with.
 *
 * @param selection of one group
 * @returns null when it selects no report
 */
export async function listBreakdown(
  selection: Selection,
  { size = SAMPLE_SIZE } = {},
): Promise<Breakdown | null> {
  const sample = await findSample(selection, size);
  if (!sample) return null;
  const rows = await db.$queryRaw<Row[]>`
    with ${comparedValues(sample)}
    select field, name, value, here, elsewhere, "hereTold", "elsewhereTold", "distinct", has
    from (
      select *, (count(*) over card)::int as "distinct", (sum(here) over card)::int as has,
        row_number() over (
          partition by field, case when field = 'attribute' then name end
          order by case when field = 'module version' then ${EXCESS} end desc, here desc, name, value
        ) as place
      from compared
      where field <> 'module'
      window card as (partition by field, case when field = 'attribute' then name end)
    ) placed
    where place <= ${SHOWN}
    order by place`;
  const cards = FIELDS.flatMap((field) => cardsOf(field, rows));
  const isUnique = ({ field, distinct, has }: Counted) =>
    field === "attribute" && distinct >= UNIQUE_FROM && distinct * 2 > has;
  const told = cards.filter((card) => !isUnique(card));
  const shown = told.slice(0, FIELDS.length - 1 + MOST_ATTRIBUTES);
  return {
    sample,
    cards: shown.map(({ has: _, ...card }) => card),
    nearlyUnique: cards.filter(isUnique).map(({ name }) => name),
    more: told.length - shown.length,
  };
}

const FIELDS = [
  "version",
  "platform",
  "os",
  "exception",
  "module version",
  "attribute",
] as const satisfies ComparedField[];

type Counted = BreakdownCard & { has: number };

/** One of a field, but one of each attribute. */
function cardsOf(field: ComparedField, rows: Row[]): Counted[] {
  const cards = new Map<string, Counted>();
  for (const { distinct, has, ...value } of rows) {
    if (value.field !== field) continue;
    const name = field === "attribute" ? value.name : "";
    const card = cards.get(name) ?? { field, name, values: [], distinct, has };
    card.values.push(value);
    cards.set(name, card);
  }
  return [...cards.values()].sort((a, b) => b.has - a.has || (a.name < b.name ? -1 : 1));
}
