import { Prisma } from "@/lib/generated/prisma/client";

/**
 * The reports with words of their user, to the letter the condition of an index. The text that is left
 * out is that of BugSplat's sample programs; many programs were made from these and still send it.
 */
export const HAS_OWN_WORDS = Prisma.sql`
  user_description <> '' and user_description <> 'This is the default user crash description.'`;
