import { Prisma } from "@/lib/generated/prisma/client";

/** A table that counts reports: its name, and each column of a row as it is read off a `report`. */
export type RollupTable = {
  name: Prisma.Sql;
  /** The columns of its key. */
  key: Column[];
  /** What else a row says. */
  besides: Column[];
  /** Which reports it counts; without, all. */
  only?: Prisma.Sql;
};

export type Column = { name: Prisma.Sql; value: Prisma.Sql };

const column = (name: Prisma.Sql, value = name): Column => ({ name, value });

const database = column(Prisma.sql`database_id`);
const group = column(Prisma.sql`group_id`);
const version = column(Prisma.sql`version_id`);
const application = column(Prisma.sql`application_id`);
const hour = column(Prisma.sql`hour`, Prisma.sql`date_trunc('hour', received_at, 'UTC')`);
const day = column(Prisma.sql`day`, Prisma.sql`(received_at at time zone 'UTC')::date`);

/** By hour and by day, of a group in a version and of each alone. */
export const ROLLUP_TABLES: readonly RollupTable[] = [
  {
    name: Prisma.sql`hourly_rollups`,
    key: [database, group, version, hour],
    besides: [application],
  },
  {
    name: Prisma.sql`daily_rollups`,
    key: [database, group, version, day],
    besides: [application],
  },
  { name: Prisma.sql`daily_group_rollups`, key: [database, group, day], besides: [] },
  {
    name: Prisma.sql`hourly_version_rollups`,
    key: [database, version, hour],
    besides: [application],
  },
  {
    name: Prisma.sql`daily_version_rollups`,
    key: [database, version, day],
    besides: [application],
  },
];

const user = column(Prisma.sql`user_hash`);
const stack = column(Prisma.sql`stack_id`);
const withUser = Prisma.sql`user_hash is not null`;

/** The distinct stacks of a group's reports. Counted when a report is read, and wherever it moves. */
export const GROUP_STACKS: RollupTable = {
  name: Prisma.sql`group_stacks`,
  key: [database, stack, group],
  besides: [],
  only: Prisma.sql`stack_id is not null`,
};

/** All tables whose rows are reports counted: a row without reports is no row. */
export const COUNTING_TABLES: readonly RollupTable[] = [
  ...ROLLUP_TABLES,
  { name: Prisma.sql`group_versions`, key: [database, group, version], besides: [] },
  { name: Prisma.sql`group_users`, key: [database, group, user], besides: [], only: withUser },
  {
    name: Prisma.sql`version_users`,
    key: [database, version, user],
    besides: [],
    only: withUser,
  },
  GROUP_STACKS,
];

export const names = (columns: Column[]) => Prisma.join(columns.map(({ name }) => name));
export const values = (columns: Column[]) => Prisma.join(columns.map(({ value }) => value));
