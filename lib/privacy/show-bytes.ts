import type { Scope } from "@/lib/access/viewer-scope";
import { findDisclosure, type Subject } from "@/lib/privacy/disclosure";
import { concealmentOf } from "@/lib/privacy/known-rules";
import { read } from "@/lib/reading/read";

/**
 * The bytes of a body as a viewer may see them.
 * @throws ReadingProblem when taking the people out takes too long
 */
export async function showBytes(
  scope: Scope,
  subject: Subject,
  body: Uint8Array,
): Promise<Uint8Array> {
  if ((await findDisclosure(scope, subject)).isClear) return body;
  const concealment = await concealmentOf(subject.databaseId);
  return read({ name: "readableBytes", input: { body, concealment } });
}
