import { Prisma } from "@/lib/generated/prisma/client";

const TRIES = 3;

/** Does the work again when PostgreSQL has ended its transaction for the sake of another one. */
export async function retryConflicts<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === TRIES || !isConflict(error)) throw error;
    }
  }
}

/** P2034 from a query of Prisma's own; a raw one (P2010) names PostgreSQL's deadlock or rollback. */
function isConflict(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return error.code === "P2034" || (error.code === "P2010" && /40P01|40001/.test(error.message));
}
