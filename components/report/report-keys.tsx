"use client";

import { REPORT_KEYS } from "@/components/keys/key-table";
import { KeysOf } from "@/components/keys/keys-of";
import { usePressedKeys } from "@/components/keys/use-pressed-keys";

const isOwn = (key: string) => REPORT_KEYS.some((own) => own.key === key);

/** The keys of a report page. */
export function ReportKeys() {
  usePressedKeys(isOwn);
  return <KeysOf page="report" />;
}
