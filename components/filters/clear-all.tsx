import { X } from "lucide-react";
import { LinkButton } from "@/components/ui/button";

/** Takes all filters away but the period. */
export function ClearAll({ href }: { href: string }) {
  return (
    <LinkButton look="quiet" href={href} scroll={false} className="max-md:justify-start">
      <X aria-hidden className="size-3.5" />
      Clear all
    </LinkButton>
  );
}
