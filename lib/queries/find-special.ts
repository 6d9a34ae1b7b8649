import "server-only";
import { db } from "@/lib/db";
import type { Selection } from "@/lib/queries/selection";
import { type ComparedValue, comparedValues, EXCESS } from "@/lib/queries/special/compared-values";
import { findSample, SAMPLE_SIZE, type Sample } from "@/lib/queries/special/find-sample";
import type { Compared } from "@/lib/statistics/stand-out";
import { type StandsOut, standOut } from "@/lib/statistics/stand-out";
import type { FieldValue } from "@/lib/statistics/value-words";

/** A value with the reports on each side that have it, of those that tell its field. */
export type SpecialValue = FieldValue & Compared;

/** What the reports of a group have, and others of the same applications and times have less. */
export type Special = { sample: Sample; findings: StandsOut<SpecialValue>[] };

/** More sentences than these, nobody reads. */
const MOST_FINDINGS = 15;

/** What has the greatest difference between the shares: more values need not leave the database. */
const MOST_VALUES = 500;

/**
 * What is special about a group: values that its reports have far more often than others.
 *
 * @param selection of one group
 * @returns null when it selects no report
 */
export async function findSpecial(
  selection: Selection,
  { size = SAMPLE_SIZE } = {},
): Promise<Special | null> {
  const sample = await findSample(selection, size);
  if (!sample) return null;
  const rows = await db.$queryRaw<ComparedValue[]>`
    with ${comparedValues(sample)}
    select * from compared order by ${EXCESS} desc, field, name, value limit ${MOST_VALUES}`;
  const values = rows.map(({ field, name, value, ...counts }) => ({
    field,
    name,
    value,
    here: { count: counts.here, total: counts.hereTold },
    elsewhere: { count: counts.elsewhere, total: counts.elsewhereTold },
  }));
  return { sample, findings: standOut(values, (value) => value).slice(0, MOST_FINDINGS) };
}
