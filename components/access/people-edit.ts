/** What a form about members says of the last try. */
export type PeopleEdit =
  | { status: "opened" | "changed" | "missing" | "last-owner" }
  | { status: "refused"; email: string; problem: string }
  | { status: "link"; email: string; address: string };
