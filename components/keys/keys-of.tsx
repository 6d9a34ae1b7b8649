import type { KeyedPage } from "@/components/keys/key-table";

/** Says in the page which keys it has, for `keysHere`. */
export function KeysOf({ page }: { page: KeyedPage }) {
  return <span hidden data-keys-of={page} />;
}
