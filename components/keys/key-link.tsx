"use client";

import type { ComponentProps } from "react";
import { useShownKey } from "@/components/keys/own-keys";
import { LinkButton } from "@/components/ui/button";

type Props = Omit<ComponentProps<typeof LinkButton>, "title"> & {
  /** The key of the pages that presses it. */
  shortcut: string;
  title: string;
};

/** A link that a key presses: its title names the one that the viewer has for it. */
export function KeyLink({ shortcut, title, ...rest }: Props) {
  const key = useShownKey(shortcut);
  return <LinkButton {...rest} data-key={shortcut} title={`${title} (${key})`} />;
}
