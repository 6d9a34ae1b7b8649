import { z } from "zod";
import { ROLES } from "@/lib/access/role";

/** What a member is allowed: everything as an owner, else a role in each of some databases. */
export const Grant = z.object({
  isOwner: z.boolean(),
  /** By the id of a database, in digits. */
  roles: z.record(z.string().regex(/^\d{1,18}$/), z.enum(ROLES)),
  /** Those of them in which they may see who crashed. */
  personal: z.array(z.string()).optional(),
});
export type Grant = z.infer<typeof Grant>;

/** The rows of a member that say the same. */
export function membershipsOf({ isOwner, roles, personal }: Grant) {
  if (isOwner) return [];
  return Object.entries(roles).map(([id, role]) => ({
    databaseId: BigInt(id),
    role,
    seesPersonalData: personal?.includes(id) ?? false,
  }));
}

/** What is allowed, in words for the audit log: databases by their ids, as names change. */
export function grantWords({ isOwner, roles, personal }: Grant): string {
  if (isOwner) return "owner";
  const words = Object.entries(roles).map(
    ([id, role]) =>
      `${role}${personal?.includes(id) ? ", sees personal data," : ""} in database ${id}`,
  );
  return words.join(", ") || "nothing";
}
