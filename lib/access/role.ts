/** What a member may do in a database, from the least to the most: each may do what those before it may. */
export const ROLES = ["reader", "triager", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** Whether a role allows what another one is needed for. */
export function isAtLeast(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}

/** A role as a row has it; whatever is none of them allows the least. */
export function readRole(text: string): Role {
  return ROLES.find((role) => role === text) ?? "reader";
}
