/** What a form of the sign-in says of the last try. */
export type SignInEdit =
  | { status: "opened" | "refused" | "wrong-code" | "no-step"; email: string }
  | { status: "too-often"; email: string; waitSeconds: number };
