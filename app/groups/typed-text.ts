import { z } from "zod";
import { isStorable } from "@/lib/address-values";

/** What somebody has typed into a form; "" for what PostgreSQL cannot store, or is far too long. */
export const TypedText = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine(isStorable)
    .transform((text) => text.replaceAll("\r\n", "\n").trim())
    .catch("");
