import { z } from "zod";
import { type KeyMap, OWN_KEYS, pressedFor } from "@/lib/access/meant-key";

/** One letter, digit or sign, as `KeyboardEvent.key` has it. */
const Pressed = z.string().regex(/^[^\s\p{C}]$/u);
const Stored = z.record(z.string(), z.string());

type ReadKeys = { ok: true; keys: KeyMap } | { ok: false; problem: string };

/**
 * Reads the keys of a form, by those of the pages; one that is empty, or as it was, is not changed.
 *
 * @returns what is wrong with them, in a whole sentence, when one is no key or has two meanings
 */
export function readKeys(typed: ReadonlyMap<string, string>): ReadKeys {
  const keys: Record<string, string> = {};
  for (const key of OWN_KEYS) {
    const pressed = typed.get(key)?.trim() ?? "";
    if (pressed === "" || pressed === key) continue;
    if (!Pressed.safeParse(pressed).success) {
      return { ok: false, problem: `For ${key} there must be one letter, digit or sign.` };
    }
    keys[key] = pressed;
  }
  const takenBy = new Map<string, string>();
  for (const key of OWN_KEYS) {
    const pressed = pressedFor(keys, key);
    const other = takenBy.get(pressed);
    if (other !== undefined) {
      return { ok: false, problem: `${pressed} would stand for both ${other} and ${key}.` };
    }
    takenBy.set(pressed, key);
  }
  return { ok: true, keys };
}

/** Reads what is stored; what means nothing here is left out, all of it where keys would be in conflict. */
export function readKeyMap(stored: unknown): KeyMap {
  const read = Stored.safeParse(stored);
  const keys = read.success ? readKeys(new Map(Object.entries(read.data))) : null;
  return keys?.ok ? keys.keys : {};
}
