import type { Disclosure } from "@/lib/privacy/disclosure";
import { concealmentOf } from "@/lib/privacy/known-rules";
import { read } from "@/lib/reading/read";

/**
 * The bytes of a body as a viewer may see them.
 * @throws ReadingProblem when taking the people out takes too long
 */
export async function showBytes(
  { isClear }: Disclosure,
  databaseId: bigint,
  body: Uint8Array,
): Promise<Uint8Array> {
  if (isClear) return body;
  const concealment = await concealmentOf(databaseId);
  return read({ name: "readableBytes", input: { body, concealment } });
}
