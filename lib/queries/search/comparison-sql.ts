import { Prisma } from "@/lib/generated/prisma/client";
import type { ComparisonSign } from "@/lib/search/condition";

/** A closed map: no text of a query reaches the SQL. */
export const COMPARED: Record<ComparisonSign, Prisma.Sql> = {
  "=": Prisma.sql`=`,
  ">=": Prisma.sql`>=`,
  "<=": Prisma.sql`<=`,
  ">": Prisma.sql`>`,
  "<": Prisma.sql`<`,
};
