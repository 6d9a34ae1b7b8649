import { PROBLEM_TYPE, problemDetails } from "@/lib/web/problem-details";

/** A refusal of the API, with what happened, why, and what to do next. */
export function problem(
  status: number,
  title: string,
  detail: string,
  headers: Record<string, string> = {},
): Response {
  return Response.json(problemDetails(status, title, detail), {
    status,
    headers: { ...headers, "content-type": PROBLEM_TYPE },
  });
}
