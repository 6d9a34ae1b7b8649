import NextLink from "next/link";
import type { ComponentProps } from "react";
import { route } from "@/components/ui/route";

type Props = Omit<ComponentProps<typeof NextLink>, "href"> & { href: string };

/** A link within the dashboard. Not fetched ahead: a list of 50 would ask for 50 pages. */
export function Link({ href, prefetch = false, ...rest }: Props) {
  return <NextLink href={route(href)} prefetch={prefetch} {...rest} />;
}
