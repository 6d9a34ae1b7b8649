"use client";

import { REPORT_KEYS } from "@/components/keys/key-table";
import { KeysButton } from "@/components/keys/keys-button";
import { pressedBy, usePressedKeys } from "@/components/keys/use-pressed-keys";

const isOwn = (key: string) => REPORT_KEYS.some((own) => own.key === key);

/** The keys of a report page, and the list of those that do something there. */
export function ReportKeys() {
  usePressedKeys(isOwn);
  return <KeysButton listKeys={() => REPORT_KEYS.filter(({ key }) => pressedBy(key))} />;
}
