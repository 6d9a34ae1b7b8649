import { z } from "zod";

/** What somebody has typed into a form; "" for what PostgreSQL cannot store, or is far too long. */
export const TypedText = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((text) => !text.includes("\0"))
    .transform((text) => text.replaceAll("\r\n", "\n").trim())
    .catch("");
