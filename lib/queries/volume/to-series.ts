/** So many can be told apart by colour. */
export const NAMED_SERIES = 6;

/** Reports of one name in each bucket. */
export type VolumeSeries = {
  /** What tells it from all others; null for those that are summed up. */
  key: string | null;
  /** "other" for those that are summed up. */
  name: string;
  /** How many names are summed up in it. */
  names: number;
  counts: number[];
  total: number;
};

/** As the database counts: buckets without reports are left out, and others have no key. */
export type SeriesRow = {
  key: string | null;
  name: string | null;
  /** How many names there are in all. */
  names: number;
  /** Milliseconds since 1970, each with the count at the same place. */
  starts: number[];
  counts: number[];
};

/** One series per row, in their order, on the buckets that begin at `starts`. */
export function toSeries(starts: Date[], rows: SeriesRow[]): VolumeSeries[] {
  const places = bucketPlaces(starts);
  return rows.map((row) => {
    const counts = placeCounts(places, row);
    const total = counts.reduce((sum, count) => sum + count, 0);
    return row.key === null
      ? { key: null, name: "other", names: row.names - NAMED_SERIES, counts, total }
      : { key: row.key, name: row.name ?? "", names: 1, counts, total };
  });
}

/** Where each bucket is, by the time of its start. */
export function bucketPlaces(starts: Date[]): Map<number, number> {
  return new Map(starts.map((start, place) => [start.getTime(), place]));
}

/** The counts of all buckets, 0 where none is given; what is in no bucket is left out. */
export function placeCounts(
  places: Map<number, number>,
  { starts, counts }: Pick<SeriesRow, "starts" | "counts">,
): number[] {
  const placed = Array.from({ length: places.size }, () => 0);
  for (const [index, start] of starts.entries()) {
    const place = places.get(start);
    if (place !== undefined) placed[place] = (placed[place] ?? 0) + (counts[index] ?? 0);
  }
  return placed;
}
