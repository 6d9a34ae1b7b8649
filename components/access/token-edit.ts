/** What a form about tokens says of the last try; `made` shows the token this once. */
export type TokenEdit =
  | { status: "opened" | "no-name" | "missing" }
  | { status: "made"; name: string; address: string };
