/** The header "cookie" of whoever was given the cookies of an answer. */
export function cookieHeader(answer: Headers): string {
  return answer
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}
