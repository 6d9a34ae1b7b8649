import { z } from "zod";

// What the readers of addresses have in common.

/** All values of a parameter. */
export const listed = (value: unknown) =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

/** Of a parameter that is given more than once, the first. */
export const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);

/** PostgreSQL refuses NUL, even to compare with. */
export const isStorable = (text: string) => !text.includes("\0");

/** Names from outside, each once. */
export const Names = z
  .preprocess(listed, z.array(z.string().max(300).refine(isStorable)).max(100))
  .transform((names) => [...new Set(names)])
  .catch([]);
