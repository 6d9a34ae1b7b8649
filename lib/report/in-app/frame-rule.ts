import { z } from "zod";

/** "runtime" is code of a language's runtime or of a crash reporter, wherever it was linked in. */
export const Verdict = z.enum(["in-app", "system", "runtime"]);
export type Verdict = z.infer<typeof Verdict>;

const Patterns = z.array(z.string().trim().min(1).max(300)).min(1).max(200);

/**
 * Says whose code a frame is. Patterns are globs, and one of each list that is given must match:
 *
 *     { "verdict": "system", "module": ["fmod*"], "note": "the sound library" }
 */
export const FrameRule = z
  .strictObject({
    verdict: Verdict,
    /** The module's name, with or without its extension. */
    module: Patterns.optional(),
    /** The file that the module was loaded from, or the source file of the frame; with `/` or `\`. */
    path: Patterns.optional(),
    /** The function's name with its namespaces, without its module. */
    function: Patterns.optional(),
    /** What it is about, as shown where a frame's verdict is explained: "Windows". */
    note: z.string().trim().min(1).max(200),
  })
  .refine((rule) => rule.module || rule.path || rule.function, {
    message: "A rule needs a pattern for the module, the path or the function.",
  });
export type FrameRule = z.infer<typeof FrameRule>;

/** In order: the first rule that matches a frame decides. */
export const FrameRules = z.array(FrameRule).max(500);
export type FrameRules = z.infer<typeof FrameRules>;
