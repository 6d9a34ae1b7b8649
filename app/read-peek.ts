import { z } from "zod";
import type { SearchParams } from "@/lib/filters";
import { type PublicId, parsePublicId } from "@/lib/public-id";

const Peek = z.preprocess(
  (value) => (Array.isArray(value) ? value[0] : value),
  z.string().max(40).catch(""),
);

/** The row that a list's address unfolds, `peek=1-1024`; null when it names none. */
export function readPeek({ peek }: SearchParams): PublicId | null {
  return parsePublicId(Peek.parse(peek));
}
