/** The media type of `problemDetails`. */
export const PROBLEM_TYPE = "application/problem+json";

/** Every refusal of the API, as RFC 9457 has it: what happened, why, and what to do next. */
export function problemDetails(status: number, title: string, detail: string) {
  return { type: "about:blank", title, status, detail };
}
