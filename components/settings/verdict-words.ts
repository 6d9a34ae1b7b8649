import type { Verdict } from "@/lib/report/in-app/frame-rule";

/** Whose code it is, as the pages say it. */
export const VERDICT_WORDS: Record<Verdict, string> = {
  "in-app": "The application's",
  system: "The system's",
  runtime: "The runtime's",
};
