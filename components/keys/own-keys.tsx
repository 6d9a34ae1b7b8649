"use client";

import { createContext, type ReactNode, useContext } from "react";
import { type KeyMap, pressedFor } from "@/lib/access/meant-key";

const Keys = createContext<KeyMap>({});

/** Lets a page know which keys its viewer presses: what it shows, and those who listen for them. */
export function OwnKeys({ keys, children }: { keys: KeyMap; children: ReactNode }) {
  return (
    <Keys value={keys}>
      {Object.keys(keys).length > 0 && <span hidden data-own-keys={JSON.stringify(keys)} />}
      {children}
    </Keys>
  );
}

/** What the viewer presses for a key of the pages, for what shows it. */
export function useShownKey(key: string): string {
  return pressedFor(useContext(Keys), key);
}
