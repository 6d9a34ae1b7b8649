/** What a sender is told. */
export type Answer = {
  status: number;
  headers: Record<string, string>;
  json: Record<string, unknown>;
};
