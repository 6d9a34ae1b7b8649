import { Client } from "pg";
import { z } from "zod";

/** A page by its name, and its path in each of the compared databases. */
export type MeasuredPages = Map<string, string>;

/**
 * In the stacks of so many groups of a seeded database that the list is full with 10,000 reports too:
 * pages that show the same are to cost the same.
 */
const FRAME = "CanvasView::paintEvent";

const Facts = z.object({
  group: z.string(),
  report: z.string(),
  app: z.string(),
  version: z.string(),
  base: z.string(),
  with: z.string(),
});

/**
 * The pages that people open most in a seeded database: lists of the default period, the biggest
 * group, the newest report, the version with most reports in the last days, and the two with most ever.
 */
export async function measuredPages(databaseUrl: string): Promise<MeasuredPages> {
  const { group, report, app, version, ...versions } = await findFacts(databaseUrl);
  const filters = new URLSearchParams({ app, version });
  return new Map([
    ["overview", "/"],
    ["groups", "/groups"],
    ["groups, app and version", `/groups?${filters}`],
    ["groups, frame:", `/groups?${new URLSearchParams({ q: `frame:${FRAME}` })}`],
    ["group", `/groups/${group}`],
    ["group, what is special", `/groups/${group}?tab=special`],
    ["group, breakdown", `/groups/${group}?tab=breakdown`],
    ["reports", "/reports"],
    ["report", `/reports/${report}`],
    ["versions compared", `/versions/compare?${new URLSearchParams(versions)}`],
  ]);
}

async function findFacts(databaseUrl: string): Promise<z.infer<typeof Facts>> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      `select newest.database_id || '-' || newest.id as report, a.name as app, v.name as version,
        (select database_id || '-' || id from groups order by report_count desc limit 1) as group,
        most.ids[1] as base, most.ids[2] as "with"
      from (select * from reports order by received_at desc limit 1) newest
      join applications a on a.database_id = newest.database_id and a.id = newest.application_id
      join lateral (
        select v.name from versions v
        join hourly_rollups r on r.database_id = v.database_id and r.version_id = v.id
          and r.hour > newest.received_at - interval '7 days'
        where v.database_id = newest.database_id and v.application_id = newest.application_id
        group by v.name order by sum(r.report_count) desc limit 1
      ) v on true
      join lateral (
        select array_agg(id order by reports desc) as ids
        from (
          select r.database_id || '-' || r.version_id as id, sum(r.report_count) as reports
          from daily_version_rollups r
          where r.database_id = newest.database_id and r.application_id = newest.application_id
          group by 1 order by reports desc limit 2
        ) counted
      ) most on true`,
    );
    return Facts.parse(rows[0]);
  } finally {
    await client.end();
  }
}
