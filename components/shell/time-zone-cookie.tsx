"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/**
 * Tells the server which zone the browser is in, and has the page drawn again when it did not know.
 * @param given the zone that the server drew this page by; null at the first visit
 */
export function TimeZoneCookie({ given }: { given: string | null }) {
  const router = useRouter();
  useEffect(() => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (zone === given) return;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not there over plain http
    document.cookie = `tz=${encodeURIComponent(zone)}; path=/; max-age=31536000; samesite=lax`;
    router.refresh();
  }, [given, router]);
  return null;
}
