import { z } from "zod";
import { rootProblem } from "@/lib/report/source-link/root-problem";
import { templateProblem } from "@/lib/report/source-link/template-problem";

/** How many folders a link may name, and how long a text of it may be. */
export const MOST_ROOTS = 20;
const LONGEST = 1_000;

const checked = (problemOf: (text: string) => string | null) =>
  z
    .string()
    .trim()
    .max(LONGEST, `It is longer than ${LONGEST} characters.`)
    .superRefine((text, context) => {
      const message = problemOf(text);
      if (message) context.addIssue({ code: "custom", message });
    });

/**
 * Where the source of an application is:
 *
 *     { "template": "https://github.com/acme/render/blob/v{version}/{path}#L{line}", "roots": ["src/"] }
 */
export const SourceLink = z.strictObject({
  /** An address with `{path}`, and where wanted `{line}`, `{column}` and `{version}`. */
  template: checked(templateProblem),
  /**
   * How a path of the build machine becomes one of the repository; the first that fits decides. A
   * folder from the drive or from `/` on is cut off; what stands before any other is cut off.
   */
  roots: z
    .array(checked(rootProblem))
    .max(MOST_ROOTS, `There are more than ${MOST_ROOTS} folders.`),
});
export type SourceLink = z.infer<typeof SourceLink>;
