import { defaultRules } from "@/lib/report/in-app/default-rules";
import type { FrameRules } from "@/lib/report/in-app/frame-rule";
import { frameJudge } from "@/lib/report/in-app/judge-frame";
import type { OperatingSystem } from "@/lib/report/in-app/operating-system";
import { frameOf } from "@/lib/report/report";
import type { StackFrames } from "@/lib/report/stack-frames";
import { type Signature, signatureOf } from "@/lib/signature/signature";
import { MOST_FRAMES } from "@/lib/signature/signature-rules";

/** What is stored with a stack. */
export type SignedAs = { signature: string | null; key: string | null };

/** By what stacks of one database are signed. */
export type SigningRules = {
  /** The own rules of the database about whose code frames are. */
  frameRules: FrameRules;
};

/**
 * The signature of a stored stack with its reasons; null of one that names nothing. Modules' paths are not
 * stored with a stack, so of the rules those about a module's folder do not count.
 *
 * @param system of the reports that have the stack
 */
export function explainSignature(
  frames: StackFrames,
  system: OperatingSystem | null,
  { frameRules }: SigningRules,
): Signature | null {
  const judge = frameJudge([], [...frameRules, ...defaultRules(system)]);
  return signatureOf(frames.slice(0, MOST_FRAMES).map(frameOf), judge);
}

export function signStack(...asked: Parameters<typeof explainSignature>): SignedAs {
  const found = explainSignature(...asked);
  return { signature: found?.text ?? null, key: found?.key ?? null };
}
