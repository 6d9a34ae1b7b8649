/** How a choice of the viewer is kept in their browser: for a year. */
export const KEPT = { maxAge: 31_536_000, sameSite: "lax", path: "/" } as const;
