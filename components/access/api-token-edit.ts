import type { ApiScope } from "@/lib/access/api-scope";
import type { ApiTokenProblem } from "@/lib/access/api-tokens";

/** What the form of a new API token holds. */
export type ApiTokenDraft = {
  name: string;
  scopes: ApiScope[];
  /** The id of a database, in digits; "" for all. */
  database: string;
  lifetime: string;
};

/** What it says of the last try; `made` shows the token this once, and a command that reads with it. */
export type ApiTokenEdit =
  | { status: "opened" }
  | { status: "refused"; problem: ApiTokenProblem; draft: ApiTokenDraft }
  | { status: "made"; token: string; command: string };

export const NEW_API_TOKEN: ApiTokenDraft = {
  name: "",
  scopes: ["reports"],
  database: "",
  lifetime: "90",
};
