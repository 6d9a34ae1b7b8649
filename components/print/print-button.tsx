"use client";

import { Printer } from "lucide-react";
import { useEffect } from "react";
import { Button } from "@/components/ui/button";

/** Opens the browser's print dialog; what is folded on a screen is opened for the paper. */
export function PrintButton() {
  useEffect(() => {
    for (const folded of document.querySelectorAll<HTMLDetailsElement>("main details")) {
      folded.open = true;
    }
  }, []);
  return (
    <Button look="primary" onClick={() => window.print()} className="scripting-none:hidden">
      <Printer aria-hidden className="size-3.5" /> Print
    </Button>
  );
}
