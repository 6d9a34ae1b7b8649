"use client";

import { KeysButton } from "@/components/keys/keys-button";
import type { PageKey } from "@/components/keys/page-keys";
import { pressedBy, usePressedKeys } from "@/components/keys/use-pressed-keys";

/** Each key presses what carries it as `data-key`, so that none does what the page does not show. */
const REPORT_KEYS: PageKey[] = [
  { key: "p", does: "Previous report of the list" },
  { key: "n", does: "Next report of the list" },
  { key: "u", does: "Back to the list" },
  { key: "t", does: "Threads" },
  { key: "[", does: "Previous thread" },
  { key: "]", does: "Next thread" },
  { key: "f", does: "In-app frames, or all" },
  { key: "c", does: "Copy the stack" },
];

const isOwn = (key: string) => REPORT_KEYS.some((own) => own.key === key);

/** The keys of a report page, and the list of those that do something there. */
export function ReportKeys() {
  usePressedKeys(isOwn);
  return <KeysButton listKeys={() => REPORT_KEYS.filter(({ key }) => pressedBy(key))} />;
}
