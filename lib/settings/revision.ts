import { z } from "zod";

/**
 * How often a setting was saved; 0 for never. Whoever saves says which revision they saw, so that a
 * change that somebody made meanwhile is not overwritten in silence.
 */
export const Revision = z.coerce.number().int().min(0).max(2_000_000_000);

/** What came of saving a setting; `problems` are in whole sentences, at the place they are about. */
export type Saved<Problems> =
  | { outcome: "saved"; revision: number }
  | { outcome: "refused"; problems: Problems }
  /** Somebody else saved first: the setting stands at `revision` now. */
  | { outcome: "overtaken"; revision: number }
  /** It is not there, or the viewer may not see it. */
  | { outcome: "missing" };
