import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";

type Props = {
  /** null: there is none on this side. */
  href: string | null;
  rel: "prev" | "next";
  children: ReactNode;
};

const SIDES = {
  prev: {
    title: "The report before this one in its group",
    none: "This is the group's oldest report.",
  },
  next: {
    title: "The report after this one in its group",
    none: "This is the group's newest report.",
  },
};

/** Leads to the next report of the group on one side, or says that there is none. */
export function NeighbourLink({ href, rel, children }: Props) {
  const { title, none } = SIDES[rel];
  if (href) {
    return (
      <LinkButton href={href} rel={rel} title={title}>
        {children}
      </LinkButton>
    );
  }
  return (
    <button
      type="button"
      aria-disabled
      title={none}
      className={`${buttonLook()} cursor-not-allowed opacity-50`}
    >
      {children}
      <span className="sr-only">({none})</span>
    </button>
  );
}
