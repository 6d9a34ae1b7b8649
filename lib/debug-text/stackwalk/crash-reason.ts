import type { Exception } from "@/lib/report/report";

/**
 * Code and explanation as BugSplat has them, `SIGSEGV` and `SEGV_MAPERR at 0x88`, from a reason such as
 * `SIGSEGV / SEGV_MAPERR` and an address; "" where one is not known.
 */
export function explainCrash(
  reason: string,
  address: string,
): Pick<Exception, "code" | "explanation"> {
  const [code = "", ...details] = reason.split(/ ?\/ ?/);
  const place = address === "" ? [] : [`at ${address}`];
  return { code: code || null, explanation: [...details, ...place].join(" ") || null };
}
