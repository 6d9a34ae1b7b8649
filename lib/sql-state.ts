import { z } from "zod";

const RaisedByPostgres = z.object({
  meta: z.object({
    driverAdapterError: z.object({ cause: z.object({ originalCode: z.string() }) }),
  }),
});

/** The SQLSTATE that PostgreSQL ended a query of Prisma's with; null when it did not say anything. */
export function sqlState(error: unknown): string | null {
  const raised = RaisedByPostgres.safeParse(error);
  return raised.success ? raised.data.meta.driverAdapterError.cause.originalCode : null;
}

/**
 * Whether PostgreSQL refused the data itself: classes 22 (data exception), 23 (integrity) and 54
 * (program limit). Everything else is PostgreSQL's state, and may go better later.
 */
export function isRefusedData(error: unknown): boolean {
  return /^(22|23|54)/.test(sqlState(error) ?? "");
}
