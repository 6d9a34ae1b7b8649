"use client";

import { LIST_KEYS } from "@/components/keys/key-table";
import { KeysButton } from "@/components/keys/keys-button";
import { usePressedKeys } from "@/components/keys/use-pressed-keys";
import { RowKeys } from "@/components/lists/row-keys";

/** Those that press what is above the list or below it; the others are of rows, or of the search box. */
const isOfTriage = (key: string) => ["i", "r", "m", "a", "u"].includes(key);

/** The keys of a list, and the list of those that do something there. */
export function ListKeys() {
  usePressedKeys(isOfTriage);
  return (
    <>
      <RowKeys />
      <KeysButton listKeys={() => LIST_KEYS.filter(({ needs }) => document.querySelector(needs))} />
    </>
  );
}
