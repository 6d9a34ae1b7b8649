"use client";

import { KeysOf } from "@/components/keys/keys-of";
import { usePressedKeys } from "@/components/keys/use-pressed-keys";
import { RowKeys } from "@/components/lists/row-keys";

/** Those that press what is above the list or below it; the others are of rows, or of the search box. */
const isOfTriage = (key: string) => ["i", "r", "m", "a", "u"].includes(key);

/** The keys of a list. */
export function ListKeys() {
  usePressedKeys(isOfTriage);
  return (
    <>
      <RowKeys />
      <KeysOf page="list" />
    </>
  );
}
